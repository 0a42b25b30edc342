import { setTimeout as sleep } from 'node:timers/promises';
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

/** Errors before a connection exists: nothing can have been delivered. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * Sends one request to the channel's service. The SDK's own client is not used, because it retries up to four times,
 * even new messages that may have been delivered, and its errors do not tell a timeout from a refusal. Takes at most
 * `timeoutMs` for the token and as long again for the request. `id`: the turn for which it is sent, if any.
 */
export async function send(
  request: Request,
  tokens: Tokens,
  timeoutMs: number,
  id?: string,
): Promise<Answered> {
  try {
    const bearer = await inTime(tokens.get(), timeoutMs);
    const response = await fetch(request.url, {
      method: request.method,
      headers: {
        accept: 'application/json',
        ...(request.body && { 'content-type': 'application/json; charset=utf-8' }),
        ...(id !== undefined && { [REQUEST_ID]: id }),
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      },
      ...(request.body && { body: JSON.stringify(request.body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = parsed(await response.text());
    const { status } = response;
    if (response.ok) return { kind: 'ok', status, body };
    if (response.status === 401 && bearer !== null) tokens.refused(bearer);
    const { error, errorCode, code } = problem.safeParse(body).data ?? {};
    const answer = {
      status,
      retryAfter: response.headers.get('retry-after'),
      code: error?.code ?? errorCode ?? code ?? '',
      now: Date.now(),
    };
    return { kind: 'failed', status, delivery: failureOf(answer) };
  } catch (error) {
    return { kind: 'failed', status: null, delivery: brokenOff(error) };
  }
}

async function inTime<T>(wanted: Promise<T>, timeoutMs: number): Promise<T> {
  const ended = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: ended.signal, ref: false }).then(() => {
    throw new Error('the token did not arrive in time');
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    ended.abort();
    late.catch(() => undefined);
  }
}

const failure = z.object({
  name: z.string().optional(),
  message: z.string(),
  cause: z.object({ code: z.string().optional() }).optional(),
});

function brokenOff(error: unknown): Delivery {
  const { name = '', message = String(error), cause } = failure.safeParse(error).data ?? {};
  if (name === 'TimeoutError') return { kind: 'unsure', why: 'the service did not answer in time' };
  const code = cause?.code;
  if (code !== undefined && NOT_CONNECTED.has(code)) return { kind: 'unavailable', why: code };
  // Any other error, such as a rejected token request, happens before the message is sent.
  return name === 'TypeError' && message === 'fetch failed'
    ? { kind: 'unsure', why: code ?? message }
    : { kind: 'unavailable', why: message };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
