import type { StoreCopy } from './copies';

/** However old they are. */
const NEWEST_KEPT = 3;
const DAY = 86_400_000;

/**
 * The copies that are kept no longer. Kept are the newest three, and the newest one of each of the last `days` days
 * (of UTC, with today), so that there is one from before the damage when that is noticed late.
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
