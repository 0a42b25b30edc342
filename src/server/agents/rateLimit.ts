import { LRUCache } from 'lru-cache';

/** Takes `calls` of what a caller has left. Seconds to wait when that is too little, else null. */
export type RateLimit = (caller: string, calls: number) => number | null;

const MINUTE_MS = 60_000;
/** Callers that are remembered; those that asked longest ago are forgotten first, and begin anew. */
const MOST_CALLERS = 10_000;

/**
 * A token bucket for each caller: `perMinute` calls at once, and as many a minute from then on. `now` in milliseconds.
 * Each process counts for itself.
 */
export function createRateLimit(perMinute: number, now: () => number): RateLimit {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: MOST_CALLERS });
  return (caller, calls) => {
    const time = now();
    const bucket = buckets.get(caller) ?? { left: perMinute, at: time };
    // A clock that was set back takes nothing away.
    const passed = Math.max(0, time - bucket.at);
    const left = Math.min(perMinute, bucket.left + (passed / MINUTE_MS) * perMinute);
    const isEnough = left >= calls;
    buckets.set(caller, { left: isEnough ? left - calls : left, at: time });
    return isEnough ? null : Math.ceil(((calls - left) / perMinute) * 60);
  };
}
