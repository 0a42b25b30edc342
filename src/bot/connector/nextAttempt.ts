import type { Delivery } from './delivery';

/** What a job does after an attempt: finish, retry at a given time, or give up. */
export type NextAttempt = { kind: 'worked' } | { kind: 'again'; at: number } | { kind: 'never' };

/** Maximum number of attempts. The pauses between them add up to about seven minutes. */
const PATIENCE = 14;
const LONGEST_PAUSE_MS = 60_000;

/**
 * `attempt` counts from 1; `now` is in epoch milliseconds. `ifUnsure`: whether to retry when the message may have been
 * delivered. An update can always be retried, a new message only once.
 */
export function nextAttempt(
  delivery: Delivery,
  attempt: number,
  now: number,
  ifUnsure: boolean,
): NextAttempt {
  switch (delivery.kind) {
    case 'delivered':
      return { kind: 'worked' };
    case 'throttled':
      return { kind: 'again', at: now + delivery.retryAfterMs };
    case 'unavailable':
      return patience(attempt, now);
    case 'unsure':
      return ifUnsure ? patience(attempt, now) : { kind: 'never' };
    case 'gone':
    case 'not-installed':
    case 'unsupported':
    case 'rejected':
      return { kind: 'never' };
  }
}

function patience(attempt: number, now: number): NextAttempt {
  if (attempt >= PATIENCE) return { kind: 'never' };
  return { kind: 'again', at: now + Math.min(500 * 2 ** (attempt - 1), LONGEST_PAUSE_MS) };
}
