import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CheckToken } from '../../bot/framework/authentication/tenantTokens';
import type { Logger } from '../../bot/turn/logger';
import type { Limits } from '../limits';
import type { Refusal } from '../problem';
import { readJsonBody } from '../request/jsonBody';
import type { RateLimit } from './rateLimit';
import { sendWebResponse, webHeaders, webRequest } from './webRequest';

/** Who may ask: whoever has a token of the tenant or, without sign-in, programs on this machine. */
export type AgentAdmission =
  | { kind: 'token'; check: CheckToken; metadataUrl: string | null }
  | {
      kind: 'this-machine';
      refuse: (headers: Headers, peer: { remoteAddress?: string | undefined }) => string | undefined;
    };

export type AgentParts = {
  admission: AgentAdmission;
  rateLimit: RateLimit;
  handle(request: Request, body: unknown): Promise<Response>;
  logger: Logger;
};

type Admitted =
  | { kind: 'admitted'; caller: string }
  | { kind: 'refused'; refusal: Refusal; challenge?: string };

const LONGEST_REASON = 300;

/** Answers a request of an agent and ends the response. */
export type AgentEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  limits: Limits,
) => Promise<void>;

export function createAgentEndpoint({ admission, rateLimit, handle, logger }: AgentParts): AgentEndpoint {
  return async (request, response, limits) => {
    const headers = webHeaders(request);
    const admitted = await admit(admission, headers, request, logger);
    if (admitted.kind === 'refused') {
      refuse(
        response,
        admitted.refusal,
        admitted.challenge ? { 'WWW-Authenticate': admitted.challenge } : {},
      );
      return;
    }
    const body = request.method === 'POST' ? await readJsonBody(request, response, limits) : NO_BODY;
    if (body.kind === 'gone') return;
    if (body.kind === 'refused') {
      refuse(response, body.refusal);
      return;
    }
    // A batch counts as what it holds.
    const wait = rateLimit(admitted.caller, Array.isArray(body.value) ? Math.max(1, body.value.length) : 1);
    if (wait !== null) {
      const message = `You have called too often. Try again in ${wait} seconds.`;
      refuse(response, { status: 429, code: 'too_many_calls', message }, { 'Retry-After': String(wait) });
      return;
    }
    await sendWebResponse(await handle(webRequest(request, response, headers), body.value), response);
  };
}

const NO_BODY = { kind: 'json', value: undefined } as const;

async function admit(
  admission: AgentAdmission,
  headers: Headers,
  request: IncomingMessage,
  logger: Logger,
): Promise<Admitted> {
  switch (admission.kind) {
    case 'this-machine': {
      const { remoteAddress } = request.socket;
      const reason = admission.refuse(headers, { remoteAddress });
      if (reason === undefined) return { kind: 'admitted', caller: 'this machine' };
      logger.info({ reason }, 'an agent was refused');
      return { kind: 'refused', refusal: ELSEWHERE };
    }
    case 'token': {
      const verdict = await admission.check(headers.get('authorization') ?? '');
      switch (verdict.kind) {
        case 'caller':
          return { kind: 'admitted', caller: verdict.id };
        case 'refused': {
          logger.info({ reason: verdict.reason.slice(0, LONGEST_REASON) }, 'an agent was refused');
          return {
            kind: 'refused',
            refusal: UNAUTHORIZED,
            challenge: challengeOf(headers, admission.metadataUrl),
          };
        }
        case 'unavailable':
          logger.error({ err: verdict.error }, 'the tokens of agents cannot be checked');
          return { kind: 'refused', refusal: UNAVAILABLE };
      }
    }
  }
}

/** As RFC 6750 and RFC 9728 have it: a client without a token is told where to get one, and of no error. */
function challengeOf(headers: Headers, metadataUrl: string | null): string {
  const parts = [
    ...(headers.has('authorization') ? ['error="invalid_token"'] : []),
    ...(metadataUrl === null ? [] : [`resource_metadata="${metadataUrl}"`]),
  ];
  return ['Bearer', parts.join(', ')].filter((part) => part !== '').join(' ');
}

function refuse(
  response: ServerResponse,
  { status, code, message }: Refusal,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { code, message } }));
}

const UNAUTHORIZED: Refusal = {
  status: 401,
  code: 'unauthorized',
  message: 'A bearer token of this tenant for this app is needed, which has not expired.',
};
const UNAVAILABLE: Refusal = {
  status: 503,
  code: 'check_unavailable',
  message: 'Tokens cannot be checked at the moment. Try again later.',
};
const ELSEWHERE: Refusal = {
  status: 403,
  code: 'this_machine_only',
  message:
    'Without sign-in only programs on this machine are answered, by http://127.0.0.1 or http://localhost. Set the credentials of the bot to serve others.',
};
