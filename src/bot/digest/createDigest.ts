import type { View } from '../../cards/card/view';
import type { Cards } from '../../cards/cards';
import type { Texts } from '../../i18n/texts';
import type { Insights } from '../../insights/insights';
import { findPage } from '../../playbook/playbook';
import type { DocumentStore } from '../../store/ports/documents';
import type { JobHandler, JobQueue } from '../../store/ports/jobs';
import { createDigestReaders, mondayOf } from '../../team/digestReaders';
import { DIGEST_JOB, digestJob } from '../../team/teamJobs';
import type { BoardReply } from '../boards/access/boardTurn';
import { nextAttempt } from '../connector/nextAttempt';
import type { Directory } from '../directory/directory';
import type { Knowledge } from '../turn/knowledge';
import type { IsManager } from '../turn/managers';
import type { TurnInput } from '../turn/turnInput';

export type DigestSettings = {
  documents: DocumentStore;
  jobs: JobQueue;
  directory: Pick<Directory, 'directMessages' | 'met'>;
  insights: Insights;
  cards: Cards;
  texts: Texts;
  knowledge: () => Knowledge;
  isManager: IsManager;
  /** For readers whose client names none. */
  timeZone: string;
  /** Epoch milliseconds. */
  now: () => number;
};

/** The weekly digest for managers who want it. */
export type Digest = {
  /** Whether the reader gets it. */
  show(input: TurnInput): Promise<BoardReply>;
  set(input: TurnInput, on: boolean): Promise<BoardReply>;
  handlers: ReadonlyMap<string, JobHandler>;
};

const WEEK = 7 * 86_400_000;

export function createDigest(settings: DigestSettings): Digest {
  const { documents, jobs, directory, insights, cards, texts, knowledge, isManager, now } = settings;
  const readers = createDigestReaders(documents);

  const refused = (input: TurnInput, name: 'digest.refused' | 'insights.off'): BoardReply => {
    const phrases = texts.in(input.locale);
    const title = phrases.t(`${name}.title`);
    const text = phrases.t(name === 'insights.off' ? 'insights.off.text' : 'team.refused.not-manager');
    return { card: cards.notice(title, text, viewOf(input)), toast: title };
  };

  /** Undefined for a manager, while something is kept to tell. */
  const refusalOf = (input: TurnInput): BoardReply | undefined => {
    if (!isManager(input.turn.person)) return refused(input, 'digest.refused');
    return insights.settings.enabled ? undefined : refused(input, 'insights.off');
  };

  const state = (input: TurnInput, isOn: boolean): BoardReply => ({
    card: cards.digestState(isOn, viewOf(input)),
    toast: null,
  });

  const switchOn = async ({ turn }: TurnInput): Promise<void> => {
    const { id, name, directoryId } = turn.person;
    const reader = {
      person: { id, name },
      directoryId,
      from: turn.where.place,
      timeZone: turn.timeZone ?? settings.timeZone,
      sent: null,
    };
    // A job without a reader is harmless.
    await jobs.schedule({ ...digestJob(reader, now()), turns: [turn.trace] });
    await readers.add(reader);
  };

  /**
   * Claimed before it is sent, so that nobody gets the digest of a week twice; the claim of what was certainly not
   * delivered is taken back.
   */
  const send: JobHandler = async (job) => {
    let left: number | null = null;
    for (const id of job.subjects) {
      const reader = await readers.find(id);
      if (!reader) continue;
      if (!isManager({ ...reader.person, directoryId: reader.directoryId })) {
        await readers.drop(id);
        continue;
      }
      await jobs.schedule(digestJob(reader, now()));
      if (!(await readers.claim(id, mondayOf(reader.timeZone, now())))) continue;
      const report = await insights.report(now() - WEEK);
      const { playbook } = knowledge();
      const titleOf = (page: string, locale: string) => findPage(playbook, page, locale)?.page.title ?? page;
      const card = (locale: string) => cards.digest(report, titleOf, { locale, part: 0, notices: [] });
      const delivery = await directory.directMessages.card(reader.person, reader.from, card, job.turns);
      const next = delivery.kind === 'unsure' ? undefined : nextAttempt(delivery, job, now(), 'new-message');
      if (next?.kind !== 'again') continue;
      await readers.unclaim(id);
      left = Math.max(left ?? 0, next.at);
    }
    return left === null ? { kind: 'done' } : { kind: 'retry', at: left };
  };

  return {
    async show(input) {
      await directory.met(input);
      return refusalOf(input) ?? state(input, (await readers.find(input.turn.person.id)) !== undefined);
    },
    async set(input, on) {
      await directory.met(input);
      const refusal = refusalOf(input);
      if (refusal) return refusal;
      if (on) await switchOn(input);
      else await readers.drop(input.turn.person.id);
      return state(input, on);
    },
    handlers: new Map([[DIGEST_JOB, send]]),
  };
}

function viewOf({ locale, notices }: TurnInput): View {
  return { locale, part: 0, notices };
}
