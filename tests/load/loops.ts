import { setTimeout as sleep } from 'node:timers/promises';
import type { Act } from './people';

export type Loaded = { perSecond: number; times: readonly number[]; failed: readonly string[] };

/** So many people at once, each as soon as they have their answer: what can be done in a second. */
export async function closedLoop(act: Act, people: number, ms: number, from = 0): Promise<Loaded> {
  const times: number[] = [];
  const failed: string[] = [];
  const started = performance.now();
  let next = from;
  await Promise.all(
    Array.from({ length: people }, async () => {
      while (performance.now() - started < ms) {
        const n = next;
        next += 1;
        await timed(act, n, performance.now(), times, failed);
      }
    }),
  );
  return { perSecond: times.length / ((performance.now() - started) / 1000), times, failed };
}

/** How often the clock is looked at, in milliseconds. */
const TICK_MS = 5;

/**
 * So many a second, whether or not those before have their answers; each counts from when it was to be sent, so that a
 * server that stands still for a second makes a second's worth of people wait.
 */
export async function openLoop(act: Act, perSecond: number, ms: number, from = 0): Promise<Loaded> {
  const times: number[] = [];
  const failed: string[] = [];
  const waiting = new Set<Promise<void>>();
  const started = performance.now();
  let sent = 0;
  for (;;) {
    const passed = performance.now() - started;
    if (passed >= ms) break;
    for (; sent < (passed / 1000) * perSecond; sent += 1) {
      const due = started + (sent / perSecond) * 1000;
      const one = timed(act, from + sent, due, times, failed).finally(() => waiting.delete(one));
      waiting.add(one);
    }
    await sleep(TICK_MS);
  }
  await Promise.all(waiting);
  return { perSecond: times.length / ((performance.now() - started) / 1000), times, failed };
}

async function timed(act: Act, n: number, due: number, times: number[], failed: string[]): Promise<void> {
  try {
    await act(n);
    times.push(performance.now() - due);
  } catch (error) {
    failed.push(error instanceof Error ? error.message : String(error));
  }
}
