import { ActivityTypes, DeliveryModes, type Middleware, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import type { Turns } from '../../connector/connector';
import { inTime } from '../../connector/inTime';
import { REQUEST_ID } from '../../connector/send';
import { turnIdOf } from '../../turn/turnId';

/** Told when a request to the channel begins; the function that it returns is told how it ended. */
export type BeginReply = (
  operation: 'reply',
  turns: Turns,
) => (status: number | null, outcome: string) => void;

type Conversations = ConnectorClient['conversations'];
type RequestOptionsBase = NonNullable<Parameters<Conversations['replyToActivity']>[3]> & object;

const withStatus = z.object({ statusCode: z.number() });

/** botbuilder tells no status of a request that worked. */
const WORKED = 200;

/**
 * For a message with its token and retries, in milliseconds: after so long Teams delivers the activity again. botbuilder
 * itself waits for as long as the connection lasts.
 */
const PATIENCE_MS = 15_000;

/**
 * What is sent in a turn carries the id of the turn, as what is sent outside of turns does, and is told of. It fails when
 * it takes longer than `patienceMs`. With `expectReplies` nothing is sent over the network.
 */
export function watchSends(begin: BeginReply, patienceMs = PATIENCE_MS): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      if (context.activity.deliveryMode === DeliveryModes.ExpectReplies) return next();
      const id = turnIdOf(context.activity);
      const key = context.adapter.ConnectorClientKey;
      const client = context.turnState.get<ConnectorClient | undefined>(key);
      if (client) context.turnState.set(key, named(client, id, patienceMs));
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

/** The same client, of which many turns have one, with a header for this turn and a time limit. */
function named(client: ConnectorClient, id: string, patienceMs: number): object {
  const own = client.conversations;
  const send = <T>(ask: (options: RequestOptionsBase) => Promise<T>): Promise<T> => {
    const abortSignal = AbortSignal.timeout(patienceMs);
    // The signal ends a request and its retries, but not the wait for a token.
    return inTime(
      ask({ customHeaders: { [REQUEST_ID]: id }, abortSignal }),
      patienceMs,
      () => new ReplyTimeoutError(patienceMs),
    );
  };
  const conversations: Pick<Conversations, 'replyToActivity' | 'sendToConversation'> = Object.assign(
    Object.create(own),
    {
      replyToActivity: (...[conversation, message, activity]: Parameters<Conversations['replyToActivity']>) =>
        send((options) => own.replyToActivity(conversation, message, activity, options)),
      sendToConversation: (...[conversation, activity]: Parameters<Conversations['sendToConversation']>) =>
        send((options) => own.sendToConversation(conversation, activity, options)),
    },
  );
  return Object.assign(Object.create(client), { conversations });
}

class ReplyTimeoutError extends Error {
  override readonly name = 'ReplyTimeoutError';
  readonly code = 'reply_timeout';

  constructor(patienceMs: number) {
    super(`The service of the channel took no message in ${patienceMs} ms.`);
  }
}
