import { setTimeout as sleep } from 'node:timers/promises';

/** Another writer changed the document first: the attempt is repeated on the new state. */
export const CONFLICT = Symbol('conflict');

const ATTEMPTS = 60;
const LONGEST_PAUSE_MS = 50;

/**
 * Repeats a compare-and-swap until it succeeds without a conflict. The pauses are random and grow, to separate
 * competing writers.
 * @throws the error from `contended`, with the number of attempts, when all of them had a conflict
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
