import { z } from 'zod';
import type { Place } from '../../boards/board/board';
import { digest } from '../../boards/board/keys';
import type { Texts } from '../../i18n/texts';
import type { DocumentStore } from '../../store/ports/documents';
import type { JobHandler, JobOutcome, JobQueue, JobRequest } from '../../store/ports/jobs';
import { updateDocument } from '../../store/ports/updateDocument';
import { nextAttempt } from '../connector/nextAttempt';
import type { DirectMessages } from '../directory/directMessages';
import type { Directory } from '../directory/directory';
import type { KnownPerson } from '../directory/people';
import type { IsManager } from '../turn/managers';

/** The kind of the job that tells the managers. There is one; its only subject is when the secret ends. */
const SECRET_JOB = 'secret-ends';
const DAY = 86_400_000;

export type SecretNoticeSettings = {
  documents: DocumentStore;
  jobs: JobQueue;
  directory: Pick<Directory, 'people' | 'homes'> & { directMessages: Pick<DirectMessages, 'text'> };
  texts: Texts;
  isManager: IsManager;
  /** `at` is null if nobody knows when the secret ends, and may change. Times in milliseconds. */
  expiry: { readonly at: number | null; readonly warnMs: number };
  /** Epoch milliseconds. */
  now: () => number;
};

/** Tells each manager once that a secret of the bot is about to end, while it can still be told through Teams. */
export type SecretNotice = {
  /** Schedules what is to be told; to be called when the bot starts. */
  start(): Promise<void>;
  handlers: ReadonlyMap<string, JobHandler>;
};

const told = z.object({
  /** Of which secret they were told: when it ends, in epoch milliseconds. */
  ends: z.number(),
  /** Hashes of the ids of the people. */
  people: z.array(z.string()),
});
const KEY = 'secret-told';

export function createSecretNotice(settings: SecretNoticeSettings): SecretNotice {
  const { documents, jobs, directory, texts, isManager, expiry, now } = settings;
  const { directMessages, people, homes } = directory;

  const job = (ends: number, due: number): JobRequest => {
    const subjects = [String(ends)];
    return { key: SECRET_JOB, kind: SECRET_JOB, group: SECRET_JOB, due, subjects, ifWaiting: 'replace' };
  };

  /** Returns true if nobody has told this person yet, in any process. */
  const claim = (ends: number, person: string): Promise<boolean> =>
    updateDocument(documents, KEY, told, (current) => {
      const known = current?.ends === ends ? current.people : [];
      return { ends, people: known.includes(person) ? known : [...known, person] };
    });

  const unclaim = (ends: number, person: string): Promise<boolean> =>
    updateDocument(
      documents,
      KEY,
      told,
      (current) => current && { ends, people: current.people.filter((id) => id !== person) },
    );

  /** Where the person meets the bot: their chat, else a team, from which a chat can be opened. */
  const placeOf = async ({ chat }: KnownPerson): Promise<Place | undefined> => {
    if (chat) {
      const { conversation, tenant, serviceUrl } = chat;
      return { kind: 'personal', conversation, team: null, channel: null, tenant, serviceUrl };
    }
    const [team] = await homes.teams();
    if (!team) return undefined;
    const { id, tenant, serviceUrl } = team;
    return { kind: 'channel', conversation: id, team: id, channel: null, tenant, serviceUrl };
  };

  /** When to try again; null if that is not needed. */
  const tell = async (person: KnownPerson, ends: number, run: Parameters<typeof nextAttempt>[1]) => {
    const mark = digest(person.id);
    const from = await placeOf(person);
    if (!from || !(await claim(ends, mark))) return null;
    const delivery = await directMessages.text(person, from, (locale) => {
      const phrases = texts.in(locale);
      return phrases.t('secret.ends', { date: phrases.date(new Date(ends).toISOString().slice(0, 10)) });
    });
    const next = delivery.kind === 'unsure' ? undefined : nextAttempt(delivery, run, now(), 'new-message');
    if (next?.kind !== 'again') return null;
    await unclaim(ends, mark);
    return next.at;
  };

  const run: JobHandler = async (given): Promise<JobOutcome> => {
    const { at, warnMs } = expiry;
    if (at === null) return { kind: 'done' };
    if (now() < at - warnMs || now() >= at) {
      // Another one has taken its place, or will.
      await jobs.schedule(job(at, Math.max(now() + DAY, at - warnMs)));
      return { kind: 'done' };
    }
    let left: number | null = null;
    for await (const person of people.all()) {
      if (!isManager(person)) continue;
      const again = await tell(person, at, given);
      if (again !== null) left = Math.max(left ?? 0, again);
    }
    if (left !== null) return { kind: 'retry', at: left };
    // Somebody may become a manager, or be known only by then.
    await jobs.schedule(job(at, now() + DAY));
    return { kind: 'done' };
  };

  return {
    async start() {
      const { at, warnMs } = expiry;
      if (at === null) await jobs.cancel(SECRET_JOB);
      else await jobs.schedule(job(at, Math.max(now(), at - warnMs)));
    },
    handlers: new Map([[SECRET_JOB, run]]),
  };
}
