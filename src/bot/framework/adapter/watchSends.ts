import { ActivityTypes, DeliveryModes, type Middleware, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import type { Turns } from '../../connector/connector';
import { REQUEST_ID } from '../../connector/send';
import { turnIdOf } from '../../turn/turnId';

/** Told when a request to the channel begins; the function that it returns is told how it ended. */
export type BeginReply = (
  operation: 'reply',
  turns: Turns,
) => (status: number | null, outcome: string) => void;

type Conversations = ConnectorClient['conversations'];

const withStatus = z.object({ statusCode: z.number() });

/** botbuilder tells no status of a request that worked. */
const WORKED = 200;

/**
 * What is sent in a turn carries the id of the turn, as what is sent outside of turns does, and is told of. With
 * `expectReplies` nothing is sent over the network.
 */
export function watchSends(begin: BeginReply): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      if (context.activity.deliveryMode === DeliveryModes.ExpectReplies) return next();
      const id = turnIdOf(context.activity);
      const key = context.adapter.ConnectorClientKey;
      const client = context.turnState.get<ConnectorClient | undefined>(key);
      if (client) context.turnState.set(key, named(client, id));
      context.onSendActivities(async (_context, activities, send) => {
        if (!activities.some(({ type }) => type === ActivityTypes.Message)) return send();
        const end = begin('reply', [id]);
        try {
          const sent = await send();
          end(WORKED, 'delivered');
          return sent;
        } catch (error) {
          end(withStatus.safeParse(error).data?.statusCode ?? null, 'failed');
          throw error;
        }
      });
      return next();
    },
  };
}

/** The same client, of which many turns have one, with a header for this turn. */
function named(client: ConnectorClient, id: string): object {
  const own = client.conversations;
  const options = { customHeaders: { [REQUEST_ID]: id } };
  const conversations: Pick<Conversations, 'replyToActivity' | 'sendToConversation'> = Object.assign(
    Object.create(own),
    {
      replyToActivity: (...[conversation, message, activity]: Parameters<Conversations['replyToActivity']>) =>
        own.replyToActivity(conversation, message, activity, options),
      sendToConversation: (...[conversation, activity]: Parameters<Conversations['sendToConversation']>) =>
        own.sendToConversation(conversation, activity, options),
    },
  );
  return Object.assign(Object.create(client), { conversations });
}
