import { setTimeout as sleep } from 'node:timers/promises';

/** Jobs wait no longer than this for people, in milliseconds: the card of a board is at most so much older. */
const LONGEST_MS = 1500;
const CHECK_MS = 20;

/**
 * Lets people go before jobs: when hundreds press a button in one instant, the cards that everybody sees can be laid out
 * once the presses are answered. Resolves when nobody waits any more, when somebody has been waiting for `LONGEST_MS`, or
 * when it is aborted. Where people never stop waiting, jobs are held up only once.
 * @param peopleWait whether so many people wait for an answer that jobs would hold them up
 * @param steady milliseconds of a clock that nobody sets
 */
export function createGiveWay(
  peopleWait: () => boolean,
  steady: () => number = () => performance.now(),
): (signal: AbortSignal) => Promise<void> {
  let since: number | null = null;
  return async (signal) => {
    while (peopleWait()) {
      since ??= steady();
      if (signal.aborted || steady() - since >= LONGEST_MS) return;
      await sleep(CHECK_MS, undefined, { signal }).catch(() => undefined);
    }
    since = null;
  };
}
