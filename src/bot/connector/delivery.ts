/** The result of a request to the channel. Each kind says what the caller should do next. The kinds are permanent. */
export type Delivery =
  /** `conversation` is the id of the conversation that the request opened, otherwise null. */
  | { kind: 'delivered'; id: string; conversation: string | null }
  /** Not delivered: retry after `retryAfterMs`. */
  | { kind: 'throttled'; retryAfterMs: number; why: string }
  /** Not delivered, for a temporary reason: retry with growing pauses. */
  | { kind: 'unavailable'; why: string }
  /** May have been delivered: retry an update; retry a post at most once. */
  | { kind: 'unsure'; why: string }
  /** The message or the conversation no longer exists. */
  | { kind: 'gone' }
  /** The app is not installed in this team or chat: send nothing until it is added. */
  | { kind: 'not-installed' }
  /** The channel cannot do this at all; for example, the Emulator cannot update messages. */
  | { kind: 'unsupported' }
  /** The bot may not write there, although the app is installed. */
  | { kind: 'forbidden'; why: string }
  /** The channel rejects the request and would reject it again. */
  | { kind: 'rejected'; status: number; why: string };

/** Used when a 429 does not say how long to wait. */
const USUAL_WAIT_MS = 2000;
/** A `Retry-After` of days is probably a mistake of the service. */
const LONGEST_WAIT_MS = 3_600_000;

type Answer = { status: number; retryAfter: string | null; code: string; now: number };

/**
 * Classifies an error response, following the limits that Teams documents: 412, 502, 503 and 504 are temporary. Errors
 * of the service and its gateways (408 and all from 500 on) can arrive after the message was delivered; a 401 says that
 * the token was not accepted, and the next request takes a new one. `now` is in epoch milliseconds.
 */
export function failureOf({ status, retryAfter, code, now }: Answer): Delivery {
  const why = code === '' ? `HTTP ${status}` : `HTTP ${status} ${code}`;
  switch (status) {
    case 429:
      return { kind: 'throttled', retryAfterMs: waitOf(retryAfter, now), why };
    case 401:
    case 412:
      return { kind: 'unavailable', why };
    case 502:
    case 503:
    case 504:
      return retryAfter === null
        ? { kind: 'unsure', why }
        : { kind: 'throttled', retryAfterMs: waitOf(retryAfter, now), why };
    case 408:
      return { kind: 'unsure', why };
    case 404:
    case 410:
      return { kind: 'gone' };
    case 405:
    case 501:
      return { kind: 'unsupported' };
    case 403:
      return /NotInConversationRoster|NotInstalled/i.test(code)
        ? { kind: 'not-installed' }
        : { kind: 'forbidden', why };
    default:
      return status >= 500 ? { kind: 'unsure', why } : { kind: 'rejected', status, why };
  }
}

/** `Retry-After` is either a number of seconds or a date. */
function waitOf(retryAfter: string | null, now: number): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter ?? '') - now : seconds * 1000;
  return Number.isNaN(wait) ? USUAL_WAIT_MS : Math.min(Math.max(wait, 0), LONGEST_WAIT_MS);
}
