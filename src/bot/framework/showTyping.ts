import { ActivityTypes, DeliveryModes, type Middleware, TurnContext } from 'botbuilder';

/** Milliseconds until the bot is shown to be typing, and between repetitions. */
export type TypingPace = { after: number; every: number };

/**
 * Shows that the bot is typing as long as nothing has been sent yet. botbuilder's own does so into an answer that is
 * already on its way, sends it past `expectReplies`, and tells the person of an error when the indicator fails: here
 * a failed one is nothing, for nobody misses it.
 */
export function showTyping({ after, every }: TypingPace): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const { type, deliveryMode } = context.activity;
      if (type !== ActivityTypes.Message || deliveryMode === DeliveryModes.ExpectReplies) return next();
      let timer = setTimeout(show, after);
      function show(): void {
        timer = setTimeout(show, every);
        sendTyping(context).catch(() => clearTimeout(timer));
      }
      const stop = () => clearTimeout(timer);
      context.onSendActivities((_context, _activities, send) => {
        stop();
        return send();
      });
      try {
        await next();
      } finally {
        stop();
      }
    },
  };
}

/** Through the adapter itself: to the turn this is no answer. */
async function sendTyping(context: TurnContext): Promise<void> {
  const reference = TurnContext.getConversationReference(context.activity);
  const typing = TurnContext.applyConversationReference({ type: ActivityTypes.Typing }, reference);
  await context.adapter.sendActivities(context, [typing]);
}
