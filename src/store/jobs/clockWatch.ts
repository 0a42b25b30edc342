export type ClockWatch = {
  /**
   * By how many milliseconds the clock was set since the last call, beside the time that has passed: negative when it was
   * set back, 0 when it was not.
   */
  jump(): number;
};

/** Clocks are corrected by some milliseconds all the time, and a process can be stopped between two looks at them. */
const TOLERANCE_MS = 2000;

/**
 * @param now epoch milliseconds
 * @param steady milliseconds of a clock that nobody sets
 */
export function watchClock(now: () => number, steady: () => number): ClockWatch {
  let ahead = now() - steady();
  return {
    jump() {
      const by = now() - steady() - ahead;
      if (Math.abs(by) < TOLERANCE_MS) return 0;
      ahead += by;
      return by;
    },
  };
}
