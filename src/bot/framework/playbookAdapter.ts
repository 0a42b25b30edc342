import { randomUUID } from 'node:crypto';
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Logger } from '../turn/logger';
import { loggedActivity } from './loggedActivity';
import { quiet } from './quiet';
import { foreignTenantOf } from './tenants';
import type { TokenGuard } from './token';

/** botbuilder's `AuthenticationError`, which has no name of its own, and those of the library that checks tokens. */
const refusal = z.union([
  z.object({ name: z.literal('Error'), statusCode: z.literal([400, 401, 403]), message: z.string() }),
  z.object({
    name: z.literal(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']),
    message: z.string(),
  }),
]);

/** The package of botbuilder that does. */
const CHECKS_TOKENS = 'botframework-connector';

const LONGEST_REASON = 300;
const UNAUTHORIZED = 'The caller must be the Bot Framework, with a token for this bot.';
const FORBIDDEN = 'This bot does not serve this tenant.';
const UNAVAILABLE = 'The bot cannot check its callers at the moment. Try again later.';
const INTERNAL = 'The bot could not process this activity. Its log tells why.';

export type Admission = {
  /** Null where nobody has to prove who they are. */
  guard: TokenGuard | null;
  /** In small letters; empty: all. */
  allowedTenants: readonly string[];
};

type Authentication = ConstructorParameters<typeof CloudAdapter>[0] & object;
type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type Refused = { kind: 'refused'; response: InvokeResponse };

/**
 * Answers the caller of an activity that does not become a turn. botbuilder would write the stack of each to stderr,
 * as often as anybody on the Internet likes, and send the error's own message back.
 */
export class PlaybookAdapter extends CloudAdapter {
  readonly #logger: Logger;
  readonly #admission: Admission;

  constructor(authentication: Authentication, admission: Admission, logger: Logger) {
    super(authentication);
    this.#admission = admission;
    this.#logger = logger;
  }

  /** `authorization` has two forms, a header or the result of looking at one. */
  protected override async processActivity(
    authorization: string | Authenticated,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const caller =
      typeof authorization === 'string' ? await this.#authenticate(activity, authorization) : authorization;
    if ('kind' in caller) return caller.response;
    const tenant = foreignTenantOf(activity, this.#admission.allowedTenants);
    if (tenant !== undefined) {
      this.#logger.info({ tenant }, 'an activity of another tenant was refused');
      return problem(403, 'tenant_not_allowed', FORBIDDEN);
    }
    try {
      return await super.processActivity(caller, activity, logic);
    } catch (err) {
      const fields = { err, failure: randomUUID(), ...loggedActivity(activity) };
      this.#logger.error(fields, 'an activity could not be processed');
      return problem(500, 'internal', INTERNAL);
    }
  }

  async #authenticate(activity: Activity, header: string): Promise<Authenticated | Refused> {
    const refused = this.#admission.guard?.(header);
    if (refused) return this.#refuse(refused.reason);
    try {
      // It prints the keys that it has to the console when a token does not fit one of them.
      quiet(CHECKS_TOKENS, (said) => this.#logger.debug({ said }, 'botbuilder wrote to the console'));
      return await this.botFrameworkAuthentication.authenticateRequest(activity, header);
    } catch (err) {
      const { data } = refusal.safeParse(err);
      if (data) return this.#refuse(data.message);
      this.#logger.error({ err, failure: randomUUID() }, 'callers cannot be checked');
      return { kind: 'refused', response: problem(503, 'check_unavailable', UNAVAILABLE) };
    }
  }

  /** Who set the bot up with a wrong id or secret finds the reason in the log. */
  #refuse(reason: string): Refused {
    this.#logger.info({ reason: reason.slice(0, LONGEST_REASON) }, 'a caller was refused');
    return { kind: 'refused', response: problem(401, 'unauthorized', UNAUTHORIZED) };
  }
}

function problem(status: number, code: string, message: string): InvokeResponse {
  return { status, body: { error: { code, message } } };
}
