/** When the rest of a job is to be sent, in epoch milliseconds; null if nothing is left. */
export type Left = number | null;

/** The later of two, so that nobody is asked again before the time that they named. */
export function later(one: Left, other: Left): Left {
  return one === null ? other : Math.max(one, other ?? 0);
}
