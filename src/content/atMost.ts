/** Runs one piece of work when there is room for it. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets no more than `most` pieces of work run at once; the others wait, in the order they came. */
export function atMost(most: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever waits takes the place over, so that nobody who comes meanwhile is let in beside.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
