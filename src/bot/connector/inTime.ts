/** What was asked for, or a rejection with `late()` after so many milliseconds; the other result is dropped. */
export function inTime<T>(asked: Promise<T>, timeoutMs: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), timeoutMs);
    timer.unref();
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
