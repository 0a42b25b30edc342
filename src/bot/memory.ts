import type { BotState, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { topicSchema } from '../answering/topic';
import type { ConversationMemory, PersonMemory } from './turn/turn';

const chosen = z.string().nullable();
const seen = z.object({ lastSeen: z.string().nullable(), toldUnserved: z.string().nullable() });
const conversationMemory = z.object({ page: z.string().nullable(), previous: z.unknown() });

/** What is remembered of a person and of a conversation; what an older version stored and is not understood is new. */
export type Memory = {
  person(context: TurnContext): Promise<PersonMemory>;
  keepPerson(context: TurnContext, memory: PersonMemory): Promise<void>;
  conversation(context: TurnContext): Promise<ConversationMemory>;
  keepConversation(context: TurnContext, memory: ConversationMemory): Promise<void>;
};

/**
 * State is merged property by property when two turns save at once. The language that a person chose is a property of
 * its own, so that a turn that only saw another language does not undo the choice.
 */
export function createMemory(userState: BotState, conversationState: BotState): Memory {
  const chosenLocale = userState.createProperty<unknown>('chosenLocale');
  const seenLocales = userState.createProperty<unknown>('seenLocales');
  const subject = conversationState.createProperty<unknown>('subject');
  return {
    async person(context) {
      const seenBefore = seen.safeParse(await seenLocales.get(context)).data;
      return {
        chosen: chosen.safeParse(await chosenLocale.get(context)).data ?? null,
        lastSeen: seenBefore?.lastSeen ?? null,
        toldUnserved: seenBefore?.toldUnserved ?? null,
      };
    },
    async keepPerson(context, memory) {
      // Not null: a property that appears would count as changed by this turn.
      if (memory.chosen === null) await chosenLocale.delete(context);
      else await chosenLocale.set(context, memory.chosen);
      await seenLocales.set(context, { lastSeen: memory.lastSeen, toldUnserved: memory.toldUnserved });
    },
    async conversation(context) {
      const stored = conversationMemory.safeParse(await subject.get(context)).data;
      return { page: stored?.page ?? null, previous: topicSchema.safeParse(stored?.previous).data ?? null };
    },
    keepConversation: (context, memory) => subject.set(context, memory),
  };
}
