import type { StoreCopy } from './copies';

/** Kept at any age. */
const NEWEST_KEPT = 3;
const DAY = 86_400_000;

/**
 * The copies to delete. The newest three are kept, and the newest one of each of the last `days` days (in UTC,
 * including today), so that if damage is noticed late there is still a copy from before it.
 * @param copies the newest first
 */
export function outdated(copies: readonly StoreCopy[], now: number, days: number): StoreCopy[] {
  const first = Math.floor(now / DAY) - days + 1;
  const seen = new Set<number>();
  return copies.filter(({ time }, i) => {
    const day = Math.floor(time / DAY);
    const isNewestOfDay = !seen.has(day);
    seen.add(day);
    return i >= NEWEST_KEPT && !(isNewestOfDay && day >= first);
  });
}
