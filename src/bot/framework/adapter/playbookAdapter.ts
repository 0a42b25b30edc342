import { randomUUID } from 'node:crypto';
import {
  type Activity,
  CloudAdapter,
  type InvokeResponse,
  type Response,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from '../../turn/logger';
import { turnIdOf } from '../../turn/turnId';
import { quiet } from '../authentication/quiet';
import { foreignTenantOf } from '../authentication/tenants';
import { refusal, type TokenGuard } from '../authentication/token';
import { loggedActivity } from './loggedActivity';

/** The package of botbuilder that checks tokens. */
const CHECKS_TOKENS = 'botframework-connector';

const LONGEST_REASON = 300;
const UNAUTHORIZED = 'The caller must be the Bot Framework, with a token for this bot.';
const FORBIDDEN = 'This bot does not serve this tenant.';
const UNAVAILABLE = 'The bot cannot check its callers at the moment. Try again later.';
const INTERNAL = 'The bot could not process this activity. Its log tells why.';

export type Admission = {
  /** Null if callers do not have to identify themselves. */
  guard: TokenGuard | null;
  /** In lower case; empty means all. */
  allowedTenants: readonly string[];
};

/** A request whose body was parsed and checked. */
export type Received = { headers: { authorization?: string | undefined }; body: Activity };
export type Answer = Pick<Response, 'status' | 'send' | 'end'>;
type Logic = (context: TurnContext) => Promise<void>;

type Authentication = ConstructorParameters<typeof CloudAdapter>[0] & object;
type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type Refused = { kind: 'refused'; response: InvokeResponse };

/**
 * Sends the error response for an activity that does not become a turn. botbuilder would print a stack trace to stderr
 * for each (anybody on the Internet could cause this) and send the error's message to the caller.
 */
export class PlaybookAdapter extends CloudAdapter {
  readonly #logger: Logger;
  readonly #admission: Admission;

  constructor(authentication: Authentication, admission: Admission, logger: Logger) {
    super(authentication);
    this.#admission = admission;
    this.#logger = logger;
  }

  /**
   * Runs the turn of an activity that was checked at the edge (`server/request/activityEdge.ts`), and answers. botbuilder's
   * own `process` would check request, response and activity for each with a second library.
   */
  async take({ headers, body }: Received, response: Answer, logic: Logic): Promise<void> {
    const answer = await this.processActivity(headers.authorization ?? '', body, logic);
    response.status(answer?.status ?? 200);
    if (answer?.body) response.send(answer.body);
    else response.end();
  }

  /** `authorization` is either the header or the result of a finished authentication. */
  protected override async processActivity(
    authorization: string | Authenticated,
    activity: Activity,
    logic: Logic,
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
      const fields = { turn: turnIdOf(activity), err, failure: randomUUID(), ...loggedActivity(activity) };
      this.#logger.error(fields, 'an activity could not be processed');
      return problem(500, 'internal', INTERNAL);
    }
  }

  async #authenticate(activity: Activity, header: string): Promise<Authenticated | Refused> {
    const refused = this.#admission.guard?.(header);
    if (refused) return this.#refuse(refused.reason);
    try {
      // The package prints its keys to the console if a token matches none of them.
      quiet(CHECKS_TOKENS, (said) => this.#logger.debug({ said }, 'botbuilder wrote to the console'));
      return await this.botFrameworkAuthentication.authenticateRequest(activity, header);
    } catch (err) {
      const { data } = refusal.safeParse(err);
      if (data) return this.#refuse(data.message);
      this.#logger.error({ err, failure: randomUUID() }, 'callers cannot be checked');
      return { kind: 'refused', response: problem(503, 'check_unavailable', UNAVAILABLE) };
    }
  }

  /** The reason is logged, so that an administrator can find a wrong id or secret. */
  #refuse(reason: string): Refused {
    this.#logger.info({ reason: reason.slice(0, LONGEST_REASON) }, 'a caller was refused');
    return { kind: 'refused', response: problem(401, 'unauthorized', UNAUTHORIZED) };
  }
}

function problem(status: number, code: string, message: string): InvokeResponse {
  return { status, body: { error: { code, message } } };
}
