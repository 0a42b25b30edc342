import type { Job } from '../../store/ports/jobs';
import type { Delivery } from './delivery';

/** What a job does after an attempt: finish, retry at a given time, or give up. */
export type NextAttempt = { kind: 'worked' } | { kind: 'again'; at: number } | { kind: 'never' };

/**
 * How long a job keeps trying while the service fails, in milliseconds since its first run. Most disturbances of a
 * channel's service are over by then. It counts time and not attempts, so restarts do not use it up.
 */
const PATIENCE_MS = 900_000;
/** The same while the service says each time how long to wait. It can name an hour. */
const THROTTLED_PATIENCE_MS = 7_200_000;
const LONGEST_PAUSE_MS = 60_000;
/**
 * The first and the longest pause before a new message is sent again that may have been delivered. They are long, so
 * that a press on the message that is there can come first.
 */
const CAREFUL_MS = { first: 15_000, longest: 240_000 };

/**
 * `now` is in epoch milliseconds. `what`: an update can be sent again at any time, but a new message that may have been
 * delivered would be there twice.
 */
export function nextAttempt(
  delivery: Delivery,
  run: Pick<Job, 'attempt' | 'since'>,
  now: number,
  what: 'update' | 'new-message',
): NextAttempt {
  switch (delivery.kind) {
    case 'delivered':
      return { kind: 'worked' };
    case 'throttled':
      return now - run.since >= THROTTLED_PATIENCE_MS
        ? { kind: 'never' }
        : { kind: 'again', at: now + delivery.retryAfterMs };
    case 'unavailable':
      return patience(run, now, 500, LONGEST_PAUSE_MS);
    case 'unsure':
      return what === 'update'
        ? patience(run, now, 500, LONGEST_PAUSE_MS)
        : patience(run, now, CAREFUL_MS.first, CAREFUL_MS.longest);
    case 'gone':
    case 'not-installed':
    case 'unsupported':
    case 'forbidden':
    case 'rejected':
      return { kind: 'never' };
  }
}

function patience(
  { attempt, since }: Pick<Job, 'attempt' | 'since'>,
  now: number,
  first: number,
  longest: number,
): NextAttempt {
  if (now - since >= PATIENCE_MS) return { kind: 'never' };
  return { kind: 'again', at: now + Math.min(first * 2 ** (attempt - 1), longest) };
}
