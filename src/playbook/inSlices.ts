import { setImmediate } from 'node:timers/promises';

/** Work that can be interrupted at each `yield`; its result comes at the end. */
export type Steps<Result> = Generator<undefined, Result>;

/** Turns wait so long for a reading or a learning that is under way, beside the step that it is at. */
const SLICE_MS = 10;

/** Does `steps` one after the other and lets other work have its turn in between. */
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

/** Does `steps` in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
