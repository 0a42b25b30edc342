import { ActivityTypes, DeliveryModes, type Middleware, TurnContext } from 'botbuilder';

/** Milliseconds until the first typing indicator, and between repetitions. */
export type TypingPace = { after: number; every: number };

/**
 * Shows the typing indicator until the first message is sent. botbuilder's own middleware may send it after the answer
 * has started, ignores `expectReplies`, and shows people an error if the indicator fails. Here such a failure is
 * ignored.
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

/** Sent through the adapter directly, so that the turn does not count it as an answer. */
async function sendTyping(context: TurnContext): Promise<void> {
  const reference = TurnContext.getConversationReference(context.activity);
  const typing = TurnContext.applyConversationReference({ type: ActivityTypes.Typing }, reference);
  await context.adapter.sendActivities(context, [typing]);
}
