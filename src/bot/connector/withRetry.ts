import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from './delivery';

const ATTEMPTS = 4;
/** The person who waits for the message does not wait longer. */
const LONGEST_WAIT_MS = 30_000;

/**
 * For a turn: retries when nothing was delivered and the reason is temporary; never when the message may have been
 * delivered. A job is repeated instead, so that it does not wait while others could run.
 */
export async function withRetry(attempt: () => Promise<Delivery>): Promise<Delivery> {
  for (let tried = 1; ; tried += 1) {
    const delivery = await attempt();
    const wait = waitAfter(delivery, tried);
    if (wait === undefined || tried === ATTEMPTS || wait > LONGEST_WAIT_MS) return delivery;
    await sleep(wait, undefined, { ref: false });
  }
}

function waitAfter(delivery: Delivery, tried: number): number | undefined {
  switch (delivery.kind) {
    case 'throttled':
      return delivery.retryAfterMs;
    case 'unavailable':
      return 500 * 2 ** (tried - 1);
    case 'delivered':
    case 'unsure':
    case 'gone':
    case 'not-installed':
    case 'unsupported':
    case 'forbidden':
    case 'rejected':
      return undefined;
  }
}
