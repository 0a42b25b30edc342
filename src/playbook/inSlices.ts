import { setImmediate } from 'node:timers/promises';

/** Work that can be interrupted at each `yield`; the result is the return value. */
export type Steps<Result> = Generator<undefined, Result>;

/** How long indexing may delay waiting turns, in addition to the step that is running. */
const SLICE_MS = 10;

/** Runs `steps` in slices and lets other work run in between. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** Runs `steps` without interruption. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
