/** Gives a slot back. A second call does nothing. */
type GiveBack = () => void;

/** Limits how many begin at once. */
export type Slots = {
  /** Resolves when there is a slot, which is taken; to undefined if the signal says first that nobody wants it any more. */
  take(signal: AbortSignal): Promise<GiveBack | undefined>;
};

/**
 * `most` slots, in the order of those who ask. Whoever holds one for `heldMs` milliseconds waits for somebody else and
 * loses it, so that others can begin: what is slow holds up nobody for longer than that.
 */
export function createSlots(most: number, heldMs: number): Slots {
  let free = most;
  const waiting = new Set<() => void>();

  function hold(): GiveBack {
    let isHeld = true;
    const giveBack = (): void => {
      if (!isHeld) return;
      isHeld = false;
      clearTimeout(timer);
      const [next] = waiting;
      if (next) next();
      else free += 1;
    };
    const timer = setTimeout(giveBack, heldMs);
    timer.unref();
    return giveBack;
  }

  return {
    take(signal) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(hold());
      }
      return new Promise((resolve) => {
        const begin = (): void => {
          waiting.delete(begin);
          signal.removeEventListener('abort', giveUp);
          resolve(hold());
        };
        const giveUp = (): void => {
          waiting.delete(begin);
          resolve(undefined);
        };
        signal.addEventListener('abort', giveUp, { once: true });
        waiting.add(begin);
      });
    },
  };
}
