import { z } from 'zod';
import { person, place } from '../boards/board/board';
import type { Locale } from '../playbook/locale';
import type { DocumentStore } from '../store/ports/documents';
import { updateDocument } from '../store/ports/updateDocument';
import { TEAM_LIMITS } from './limits';

/** Which questions a channel gets. */
const questionScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('locale'), locale: z.string() }),
  z.object({ kind: z.literal('phase'), phase: z.string() }),
]);
export type QuestionScope = z.infer<typeof questionScope>;

const teamChannel = z.object({
  scope: questionScope,
  place,
  /** The language of the cards there. */
  locale: z.string(),
  /** The manager who chose it. */
  by: person,
});
export type TeamChannel = z.infer<typeof teamChannel>;

const stored = z.object({ channels: z.array(teamChannel) });
const KEY = 'team/channels';

/** What a question is about, as far as it decides where the question goes. */
export type QuestionSubject = { locale: Locale; phase: string | null };

/** The channels that questions go to, as managers chose them. Nobody can ask while there is none. */
export type TeamChannels = {
  all(): Promise<TeamChannel[]>;
  for(subject: QuestionSubject): Promise<TeamChannel | undefined>;
  /** One channel for each scope: replaces the one before. False if there are too many. */
  choose(channel: TeamChannel): Promise<boolean>;
  /** False if there was none. */
  drop(scope: QuestionScope): Promise<boolean>;
};

export function createTeamChannels(documents: DocumentStore): TeamChannels {
  const channels: TeamChannels = {
    async all() {
      return stored.safeParse((await documents.read(KEY))?.value).data?.channels ?? [];
    },
    async for(subject) {
      return channelFor(await channels.all(), subject);
    },
    async choose(channel) {
      let isFull = false;
      await updateDocument(documents, KEY, stored, (current) => {
        const others = without(current?.channels ?? [], channel.scope);
        isFull = others.length >= TEAM_LIMITS.channels;
        return isFull ? undefined : { channels: [...others, channel] };
      });
      return !isFull;
    },
    async drop(scope) {
      let isDropped = false;
      await updateDocument(documents, KEY, stored, (current) => {
        const others = without(current?.channels ?? [], scope);
        isDropped = others.length < (current?.channels.length ?? 0);
        return isDropped ? { channels: others } : undefined;
      });
      return isDropped;
    },
  };
  return channels;
}

/** The language decides before the phase, for somebody there has to understand the question. */
function channelFor(channels: readonly TeamChannel[], subject: QuestionSubject): TeamChannel | undefined {
  const wanted: QuestionScope[] = [
    { kind: 'locale', locale: subject.locale },
    ...(subject.phase === null ? [] : [{ kind: 'phase' as const, phase: subject.phase }]),
    { kind: 'all' },
  ];
  for (const scope of wanted) {
    const found = channels.find((channel) => scopeId(channel.scope) === scopeId(scope));
    if (found) return found;
  }
  return undefined;
}

function without(channels: readonly TeamChannel[], scope: QuestionScope): TeamChannel[] {
  return channels.filter((channel) => scopeId(channel.scope) !== scopeId(scope));
}

/** As buttons and lists carry it. */
export function scopeId(scope: QuestionScope): string {
  switch (scope.kind) {
    case 'all':
      return 'all';
    case 'locale':
      return `locale:${scope.locale}`;
    case 'phase':
      return `phase:${scope.phase}`;
  }
}

/** Undefined for what no card carries. */
export function readScope(id: string): QuestionScope | undefined {
  if (id === 'all') return { kind: 'all' };
  const [kind, name] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  if (name === '') return undefined;
  switch (kind) {
    case 'locale':
      return { kind, locale: name };
    case 'phase':
      return { kind, phase: name };
    default:
      return undefined;
  }
}
