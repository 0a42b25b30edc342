import { LRUCache } from 'lru-cache';
import { Agent, type Dispatcher, request as httpRequest } from 'undici';
import { z } from 'zod';
import { createSlots, type Slots } from './slots';

type HttpRequest = {
  method: 'GET' | 'POST' | 'PUT';
  url: URL;
  headers: Record<string, string>;
  body?: string;
};

/** `isSent`: whether any of it was on its way. If not, the service cannot have done anything. */
type Exchanged =
  | { kind: 'answered'; status: number; retryAfter: string | null; text: string }
  | { kind: 'broken'; isSent: boolean; why: string };

/** Kept open for the next request. A request may be on each, so the slots say how many there are. */
const connections = new Agent({ maxResponseSize: 8 * 1024 * 1024 });

/**
 * So many requests begin at once at one service, so that a crowd does not open a connection each: an instance in Azure is
 * sure of no more than 128 ports for one address. One that is not answered in a quarter of a second counts no more: a
 * channel whose requests are all silent must not hold up the others.
 */
const MOST_AT_ONCE = 100;
const HELD_MS = 250;
/** There is one service for each region. */
const MOST_SERVICES = 100;
const slotsOf = new LRUCache<string, Slots>({
  max: MOST_SERVICES,
  memoMethod: () => createSlots(MOST_AT_ONCE, HELD_MS),
});

/** One request and the whole answer. Takes at most `timeoutMs`, with all that it waits for; follows no redirect. */
export async function exchange(request: HttpRequest, timeoutMs: number): Promise<Exchanged> {
  const over = new AbortController();
  const progress = { isSent: false };
  let timer: NodeJS.Timeout | undefined;
  // undici heeds a signal only once a request is on its way: not while it connects.
  const late = new Promise<Exchanged>((resolve) => {
    timer = setTimeout(() => {
      const why = progress.isSent
        ? 'the service did not answer in time'
        : 'the service could not be asked in time';
      resolve({ kind: 'broken', isSent: progress.isSent, why });
      over.abort();
    }, timeoutMs);
  });
  const giveBack = await slotsOf.memo(request.url.origin).take(over.signal);
  try {
    return await (giveBack ? Promise.race([late, answerTo(request, progress, over.signal)]) : late);
  } finally {
    clearTimeout(timer);
    giveBack?.();
  }
}

type Progress = { isSent: boolean };

/** Never rejects. */
async function answerTo(
  { url, method, headers, body }: HttpRequest,
  progress: Progress,
  signal: AbortSignal,
): Promise<Exchanged> {
  try {
    const dispatcher = connections.compose(noting(progress));
    const answer = await httpRequest(url, {
      method,
      headers,
      dispatcher,
      signal,
      ...(body !== undefined && { body }),
    });
    const text = await answer.body.text();
    const after = answer.headers['retry-after'];
    const retryAfter = (Array.isArray(after) ? after[0] : after) ?? null;
    return { kind: 'answered', status: answer.statusCode, retryAfter, text };
  } catch (error) {
    const { message, code } = failure.safeParse(error).data ?? { message: String(error) };
    return { kind: 'broken', isSent: progress.isSent, why: code ?? message };
  }
}

/** Notes when a request gets an open connection: from then on it may arrive. Passes on all that it is told. */
function noting(progress: Progress): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart(controller, context) {
        progress.isSent = true;
        handler.onRequestStart?.(controller, context);
      },
      onResponseStart: (controller, status, headers, message) =>
        handler.onResponseStart?.(controller, status, headers, message),
      onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
      onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
      onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
    });
}

const failure = z.object({
  message: z.string(),
  // Of an error of the platform it is a number.
  code: z.string().optional().catch(undefined),
});
