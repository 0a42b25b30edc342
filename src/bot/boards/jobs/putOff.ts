import type { Job } from '../../../store/ports/jobs';
import type { Delivery } from '../../connector/delivery';
import { nextAttempt } from '../../connector/nextAttempt';

/** When what could not be delivered is to be sent, in epoch milliseconds; null if nothing is left. */
export type Left = number | null;

/**
 * Settles a message that was claimed before it was sent, so that nobody gets it twice. `takeBack` makes the next run send
 * it; it is only called for what was certainly not delivered.
 */
export async function putOff(
  delivery: Delivery,
  job: Job,
  now: number,
  takeBack: () => Promise<void>,
): Promise<Left> {
  // It may be there, and nobody gets it twice.
  const next = delivery.kind === 'unsure' ? undefined : nextAttempt(delivery, job, now, 'new-message');
  if (next?.kind !== 'again') return null;
  await takeBack();
  return next.at;
}

/** The later of two, so that nobody is asked again before the time that they named. */
export function later(one: Left, other: Left): Left {
  return one === null ? other : Math.max(one, other ?? 0);
}
