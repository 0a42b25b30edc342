import { z } from 'zod';
import { type Delivery, failureOf } from './delivery';
import { exchange } from './exchange';
import { inTime } from './inTime';
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

/**
 * Sends one request to the channel's service. The SDK's own client is not used, because it retries up to four times,
 * even new messages that may have been delivered, and its errors do not tell a timeout from a refusal. Takes at most
 * `timeoutMs` for the token and as long again for the request with all that it waits for. It follows no redirect: the
 * token is for this address. `id`: the turn for which it is sent, if any.
 */
export async function send(
  request: Request,
  tokens: Tokens,
  timeoutMs: number,
  id?: string,
): Promise<Answered> {
  let bearer: string | null;
  try {
    bearer = await inTime(tokens.get(), timeoutMs, () => new Error('the token did not arrive in time'));
  } catch (error) {
    // Nothing was sent.
    return { kind: 'failed', status: null, delivery: { kind: 'unavailable', why: messageOf(error) } };
  }
  const exchanged = await exchange(
    {
      method: request.method,
      url: request.url,
      headers: {
        accept: 'application/json',
        ...(request.body && { 'content-type': 'application/json; charset=utf-8' }),
        ...(id !== undefined && { [REQUEST_ID]: id }),
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      },
      ...(request.body && { body: JSON.stringify(request.body) }),
    },
    timeoutMs,
  );
  if (exchanged.kind === 'broken') {
    const { isSent, why } = exchanged;
    return { kind: 'failed', status: null, delivery: { kind: isSent ? 'unsure' : 'unavailable', why } };
  }
  const { status, retryAfter, text } = exchanged;
  const body = parsed(text);
  if (status >= 200 && status < 300) return { kind: 'ok', status, body };
  if (status === 401 && bearer !== null) tokens.refused(bearer);
  const { error, errorCode, code } = problem.safeParse(body).data ?? {};
  const answer = { status, retryAfter, code: error?.code ?? errorCode ?? code ?? '', now: Date.now() };
  return { kind: 'failed', status, delivery: failureOf(answer) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
