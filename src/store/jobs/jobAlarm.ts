import { setTimeout as sleep } from 'node:timers/promises';

/** What a worker waits for between two looks at its queue. */
export type JobAlarm = {
  /** Something may be due at this time, in epoch milliseconds. */
  set(due: number): void;
  /** Resolves when that time comes, after `ms` milliseconds, or when the signal says so; then nothing is set any more. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
};

export function createJobAlarm(now: () => number): JobAlarm {
  let due = Number.POSITIVE_INFINITY;
  let changed = (): void => undefined;
  return {
    set(time) {
      if (time >= due) return;
      due = time;
      changed();
    },
    async wait(ms, signal) {
      const end = performance.now() + ms;
      while (!signal.aborted) {
        const left = Math.min(end - performance.now(), due - now());
        if (left <= 0) break;
        const over = new AbortController();
        changed = () => over.abort();
        const either = AbortSignal.any([signal, over.signal]);
        await sleep(left, undefined, { signal: either }).catch(() => undefined);
      }
      changed = () => undefined;
      due = Number.POSITIVE_INFINITY;
    },
  };
}
