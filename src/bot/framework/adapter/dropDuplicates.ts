import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { atMost } from '../../../playbook/remembered';

const REMEMBERED = 2000;
/** What is answered by a message of its own. An invoke is answered by its response, so each delivery needs one. */
const TYPES: readonly string[] = [
  ActivityTypes.Message,
  ActivityTypes.InstallationUpdate,
  ActivityTypes.ConversationUpdate,
];

/**
 * Teams delivers an activity again if its turn takes longer than 15 seconds. This drops the second delivery while the
 * first is being answered or after it was answered, in this process; `state/answeredActivities.ts` does for all others.
 * If the first turn failed, the second is answered.
 */
export function dropDuplicates(remembered: number = REMEMBERED): Middleware {
  const seen = new LRUCache<string, true>(atMost(remembered));
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const { type, id, conversation } = context.activity;
      if (!TYPES.includes(type) || !id) return next();
      const key = `${conversation.id}\n${id}`;
      if (seen.has(key)) return;
      seen.set(key, true);
      try {
        await next();
      } catch (error) {
        seen.delete(key);
        throw error;
      }
    },
  };
}
