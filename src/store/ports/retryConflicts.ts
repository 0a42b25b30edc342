import { setTimeout as sleep } from 'node:timers/promises';

/** Somebody else wrote what an attempt wanted to write: it is tried again on what they wrote. */
export const CONFLICT = Symbol('conflict');

const ATTEMPTS = 60;
const LONGEST_PAUSE_MS = 50;

/**
 * Repeats a compare-and-swap until it is not in conflict. The pauses are random and grow, so that those who are in
 * each other's way spread out.
 * @throws what `contended` makes of the number of attempts, when all of them were in conflict
 */
export async function retryConflicts<T>(
  attempt: () => Promise<T | typeof CONFLICT>,
  contended: (attempts: number) => Error,
  { attempts = ATTEMPTS, longestPauseMs = LONGEST_PAUSE_MS } = {},
): Promise<T> {
  for (let made = 1; made <= attempts; made += 1) {
    const result = await attempt();
    if (result !== CONFLICT) return result;
    await sleep(Math.random() * Math.min(2 ** made, longestPauseMs));
  }
  throw contended(attempts);
}
