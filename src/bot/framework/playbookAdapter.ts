import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Logger } from '../turn/logger';
import { loggedActivity } from './loggedActivity';

/** botbuilder's `AuthenticationError`, which has no name of its own; that of a failed request is another one. */
const refusal = z.object({
  name: z.literal('Error'),
  statusCode: z.literal([400, 401, 403]),
  message: z.string(),
});

const LONGEST_REASON = 300;
const UNAUTHORIZED = 'The caller must be the Bot Framework, with a token for this bot.';
const INTERNAL = 'The bot could not process this activity. Its log tells why.';

/**
 * Answers the caller of an activity that does not become a turn. botbuilder would write the stack of each to stderr,
 * as often as anybody on the Internet likes, and send the error's own message back.
 */
export class PlaybookAdapter extends CloudAdapter {
  readonly #logger: Logger;

  constructor(authentication: ConstructorParameters<typeof CloudAdapter>[0], logger: Logger) {
    super(authentication);
    this.#logger = logger;
  }

  protected override async processActivity(
    authorization: unknown,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    try {
      // It has two forms, a header or the result of looking at one, and is handed on as it came.
      return await super.processActivity(authorization as string, activity, logic);
    } catch (error) {
      const { data } = refusal.safeParse(error);
      if (data) {
        // Who set the bot up with a wrong id or secret finds the reason here.
        this.#logger.warn({ reason: data.message.slice(0, LONGEST_REASON) }, 'a caller was refused');
        return problem(data.statusCode, 'unauthorized', UNAUTHORIZED);
      }
      this.#logger.error({ err: error, ...loggedActivity(activity) }, 'an activity could not be processed');
      return problem(500, 'internal', INTERNAL);
    }
  }
}

function problem(status: number, code: string, message: string): InvokeResponse {
  return { status, body: { error: { code, message } } };
}
