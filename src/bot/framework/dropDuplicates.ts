import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';

const REMEMBERED = 2000;

/**
 * Teams delivers a message again when its first turn took longer than 15 seconds. The second delivery of a message
 * that is being answered, or was, is dropped; one whose first turn failed is answered.
 */
export function dropDuplicates(remembered: number = REMEMBERED): Middleware {
  const seen = new LRUCache<string, true>({ max: remembered });
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const { type, id, conversation } = context.activity;
      if (type !== ActivityTypes.Message || !id) return next();
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
