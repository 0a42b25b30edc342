import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';

const REMEMBERED = 2000;

/**
 * Teams delivers a message again when its first turn took longer than 15 seconds. The second delivery of a message
 * that is being answered, or was, is dropped; one whose first turn failed is answered.
 */
export function dropDuplicates(remembered: number = REMEMBERED): Middleware {
  const seen = new Set<string>();
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const { type, id, conversation } = context.activity;
      if (type !== ActivityTypes.Message || !id) return next();
      const key = `${conversation.id}\n${id}`;
      if (seen.has(key)) return;
      seen.add(key);
      if (seen.size > remembered) seen.delete(oldestOf(seen));
      try {
        await next();
      } catch (error) {
        seen.delete(key);
        throw error;
      }
    },
  };
}

/** A set keeps its members in the order in which they were added. */
function oldestOf(members: ReadonlySet<string>): string {
  for (const member of members) return member;
  return '';
}
