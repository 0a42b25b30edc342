import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from './delivery';

const ATTEMPTS = 4;
/** A message to one person is not worth a longer wait, because other messages wait behind it. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Retries when nothing was delivered and the reason is temporary; never when the message may have been delivered. Stops
 * waiting when `signal` is aborted (the process is about to end).
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
