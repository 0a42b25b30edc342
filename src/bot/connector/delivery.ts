/** What became of a request to the channel, and with that what is right to do next. The kinds are permanent. */
export type Delivery =
  /** `conversation` is that of the message when the request opened one, else null. */
  | { kind: 'delivered'; id: string; conversation: string | null }
  /** Nothing was delivered: the same again after `retryAfterMs`. */
  | { kind: 'throttled'; retryAfterMs: number }
  /** Nothing was delivered, for a reason that passes: the same again, later and later. */
  | { kind: 'unavailable'; why: string }
  /** It may have been delivered: an update again, a post at most once more. */
  | { kind: 'unsure'; why: string }
  /** The message or the conversation is not there any more. */
  | { kind: 'gone' }
  /** The app is not in this team or chat: nothing until it is added. */
  | { kind: 'not-installed' }
  /** The channel cannot do this at all, as the Emulator cannot update. */
  | { kind: 'unsupported' }
  /** The channel does not take it, and would not take it a second time. */
  | { kind: 'rejected'; status: number; why: string };

/** For a 429 that does not say how long to wait. */
const USUAL_WAIT_MS = 2000;
/** A `Retry-After` of days would be a mistake of somebody else. */
const LONGEST_WAIT_MS = 3_600_000;

type Answer = { status: number; retryAfter: string | null; code: string; now: number };

/**
 * The meaning of an answer that is no success, as Teams documents its limits: 412, 502, 503 and 504 pass, and those of
 * a gateway can come after the message was delivered. `now` is in epoch milliseconds.
 */
export function failureOf({ status, retryAfter, code, now }: Answer): Delivery {
  const why = code === '' ? `HTTP ${status}` : `HTTP ${status} ${code}`;
  switch (status) {
    case 429:
      return { kind: 'throttled', retryAfterMs: waitOf(retryAfter, now) };
    case 412:
      return { kind: 'unavailable', why };
    case 502:
    case 503:
    case 504:
      return retryAfter === null
        ? { kind: 'unsure', why }
        : { kind: 'throttled', retryAfterMs: waitOf(retryAfter, now) };
    case 404:
    case 410:
      return { kind: 'gone' };
    case 405:
    case 501:
      return { kind: 'unsupported' };
    case 403:
      return /NotInConversationRoster|BotDisabledByAdmin|NotInstalled/i.test(code)
        ? { kind: 'not-installed' }
        : { kind: 'rejected', status, why };
    default:
      return { kind: 'rejected', status, why };
  }
}

/** Seconds or a date, as HTTP has it. */
function waitOf(retryAfter: string | null, now: number): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter ?? '') - now : seconds * 1000;
  return Number.isNaN(wait) ? USUAL_WAIT_MS : Math.min(Math.max(wait, 0), LONGEST_WAIT_MS);
}
