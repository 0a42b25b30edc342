import { Agent, request as httpRequest } from 'undici';
import { z } from 'zod';
import { type Delivery, failureOf } from './delivery';
import type { Tokens } from './tokens';

export type Request = { method: 'GET' | 'POST' | 'PUT'; url: URL; body?: object };

/** `status` is that of the HTTP response; null if there was none. */
export type Answered =
  | { kind: 'ok'; status: number; body: unknown }
  | { kind: 'failed'; status: number | null; delivery: Delivery };

/** The header under which the service logs a request, so that it can be asked about. */
export const REQUEST_ID = 'x-ms-client-request-id';

const problem = z.object({
  error: z.object({ code: z.string() }).optional(),
  errorCode: z.string().optional(),
  code: z.string().optional(),
});

/** Errors before a request is on its way: nothing can have been delivered. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_INVALID_ARG',
]);

/**
 * Kept open for the next request. At most so many to one service, so that a crowd does not open one each: an instance
 * in Azure is sure of no more than 128 ports for one address.
 */
const connections = new Agent({ connections: 100, maxResponseSize: 8 * 1024 * 1024 });

/**
 * Sends one request to the channel's service. The SDK's own client is not used, because it retries up to four times,
 * even new messages that may have been delivered, and its errors do not tell a timeout from a refusal. Takes at most
 * `timeoutMs` for the token and as long again for the request, which follows no redirect: the token is for this
 * address. `id`: the turn for which it is sent, if any.
 */
export async function send(
  request: Request,
  tokens: Tokens,
  timeoutMs: number,
  id?: string,
): Promise<Answered> {
  let bearer: string | null;
  try {
    bearer = await inTime(tokens.get(), timeoutMs);
  } catch (error) {
    // Nothing was sent.
    return { kind: 'failed', status: null, delivery: { kind: 'unavailable', why: failureIn(error).message } };
  }
  try {
    const response = await httpRequest(request.url, {
      method: request.method,
      dispatcher: connections,
      headers: {
        accept: 'application/json',
        ...(request.body && { 'content-type': 'application/json; charset=utf-8' }),
        ...(id !== undefined && { [REQUEST_ID]: id }),
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      },
      ...(request.body && { body: JSON.stringify(request.body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = parsed(await response.body.text());
    const status = response.statusCode;
    if (status >= 200 && status < 300) return { kind: 'ok', status, body };
    if (status === 401 && bearer !== null) tokens.refused(bearer);
    const { error, errorCode, code } = problem.safeParse(body).data ?? {};
    const retryAfter = response.headers['retry-after'];
    const answer = {
      status,
      retryAfter: (Array.isArray(retryAfter) ? retryAfter[0] : retryAfter) ?? null,
      code: error?.code ?? errorCode ?? code ?? '',
      now: Date.now(),
    };
    return { kind: 'failed', status, delivery: failureOf(answer) };
  } catch (error) {
    return { kind: 'failed', status: null, delivery: brokenOff(error) };
  }
}

async function inTime<T>(wanted: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the token did not arrive in time')), timeoutMs);
    late.unref();
    wanted.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

const failure = z.object({
  name: z.string().catch(''),
  message: z.string(),
  // Of an error of the platform it is a number.
  code: z.string().optional().catch(undefined),
});

function failureIn(error: unknown): z.infer<typeof failure> {
  return failure.safeParse(error).data ?? { name: '', message: String(error) };
}

function brokenOff(error: unknown): Delivery {
  const { name, message, code } = failureIn(error);
  if (name === 'TimeoutError') return { kind: 'unsure', why: 'the service did not answer in time' };
  return { kind: code !== undefined && NOT_SENT.has(code) ? 'unavailable' : 'unsure', why: code ?? message };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
