import type { Job } from '../../../store/ports/jobs';
import type { Delivery } from '../../connector/delivery';
import type { Left } from '../../connector/left';
import { nextAttempt } from '../../connector/nextAttempt';

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
