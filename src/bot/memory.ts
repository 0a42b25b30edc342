import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { topicSchema } from '../answering/topic';
import { digest } from '../boards/board/keys';
import { ENTRY_LIMITS } from '../playbook/entryLimits';
import type { Properties } from './state/mergeProperties';
import type { MergingState } from './state/mergingState';
import type { ConversationMemory, PersonMemory } from './turn/turn';

const chosen = z.string().nullable();
const seen = z.object({ lastSeen: z.string().nullable(), toldUnserved: z.string().nullable() });
const recentShown = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('page'), page: z.string() }),
    z.object({ kind: z.literal('task'), task: z.string() }),
  ]),
);
const conversationMemory = z.object({ page: z.string().nullable(), previous: z.unknown() });

/** What is stored about a person and a conversation. Data of an older version that cannot be parsed counts as empty. */
export type Memory = {
  person(context: TurnContext): Promise<PersonMemory>;
  keepPerson(context: TurnContext, memory: PersonMemory): Promise<void>;
  conversation(context: TurnContext): Promise<ConversationMemory>;
  keepConversation(context: TurnContext, memory: ConversationMemory): Promise<void>;
};

const NOTHING: ConversationMemory = { page: null, previous: null };

function conversationIn(subject: unknown): ConversationMemory {
  const { page = null, previous = null } = conversationMemory.safeParse(subject).data ?? NOTHING;
  return { page, previous: previous === null ? null : (topicSchema.safeParse(previous).data ?? null) };
}

/** What the state of a person says, however old it is. */
export function personMemoryIn({ chosenLocale, seenLocales, recent }: Properties): PersonMemory {
  const recentBefore = recentShown.safeParse(recent).data;
  const seenBefore = seen.safeParse(seenLocales).data;
  return {
    chosen: chosen.safeParse(chosenLocale).data ?? null,
    lastSeen: seenBefore?.lastSeen ?? null,
    toldUnserved: seenBefore?.toldUnserved ?? null,
    ...(recentBefore && { recent: recentBefore }),
  };
}

/**
 * When two turns save at once, state is merged property by property. The chosen language is a separate property, so
 * that a turn which only detected another language does not undo the choice.
 */
export function createMemory(userState: MergingState, conversationState: MergingState): Memory {
  return {
    person: async (context) => personMemoryIn(await userState.load(context)),
    async keepPerson(context, memory) {
      const state = await userState.load(context);
      // Delete it and do not write null: a new property would count as changed by this turn.
      if (memory.chosen === null) delete state.chosenLocale;
      else state.chosenLocale = memory.chosen;
      if (memory.recent) state.recent = memory.recent;
      state.seenLocales = { lastSeen: memory.lastSeen, toldUnserved: memory.toldUnserved };
      const directoryId = directoryIdIn(context);
      if (directoryId !== undefined) state.directoryId = directoryId;
    },
    async conversation(context) {
      const { subject } = await conversationState.load(context);
      return subject === undefined ? NOTHING : conversationIn(subject);
    },
    async keepConversation(context, memory) {
      const state = await conversationState.load(context);
      // A click in a channel is about no page: a crowd's would all write, and wait for, the state of one thread.
      const isNothing = memory.page === null && memory.previous === null;
      if (!isNothing || state.subject !== undefined) state.subject = memory;
      const owner = ownerOf(context);
      if (owner !== undefined) state.person = owner;
    },
  };
}

/** Kept so that what is stored of a person can be found by it, to be shown or deleted. */
function directoryIdIn({ activity: { from } }: TurnContext): string | undefined {
  const id: unknown = from?.aadObjectId;
  return typeof id === 'string' && id !== '' && id.length <= ENTRY_LIMITS.id ? id : undefined;
}

/** A personal chat is one person's: a hash of who, for the same reason. */
function ownerOf({ activity: { from, conversation } }: TurnContext): string | undefined {
  const isShared =
    conversation?.isGroup === true || (conversation?.conversationType ?? 'personal') !== 'personal';
  return isShared || !from?.id ? undefined : digest(from.id);
}
