import type { Delivery } from './delivery';

/** What a job does after an attempt: it worked, the same again at a time, or never again. */
export type NextAttempt = { kind: 'worked' } | { kind: 'again'; at: number } | { kind: 'never' };

/** Attempts, with pauses that come to about six minutes. */
const PATIENCE = 14;
const LONGEST_PAUSE_MS = 60_000;

/**
 * `attempt` counts from 1, `now` is in epoch milliseconds. `ifUnsure`: whether what may have been delivered is sent
 * again, as an update can always be and a new message once.
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
