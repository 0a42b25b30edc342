import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from './delivery';

const ATTEMPTS = 4;
/** Longer than a message to one person is worth where others wait behind it. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Sends again where nothing was delivered and the reason passes; never what may have been delivered. A process that is
 * about to end does not wait for it.
 */
export async function withRetry(attempt: () => Promise<Delivery>, signal?: AbortSignal): Promise<Delivery> {
  for (let tried = 1; ; tried += 1) {
    const delivery = await attempt();
    const wait = waitAfter(delivery, tried);
    if (wait === undefined || tried === ATTEMPTS || wait > LONGEST_WAIT_MS) return delivery;
    const ended = await sleep(wait, false, signal && { signal }).catch(() => true);
    if (ended) return delivery;
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
    case 'rejected':
      return undefined;
  }
}
