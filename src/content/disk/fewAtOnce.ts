/**
 * Some systems allow a process only 256 open files, and a bot also has many connections; beyond the limit opening a
 * file fails.
 */
const AT_ONCE = 64;

/** Each of `items` with the result of `work`, in order; only a few run at the same time. */
export async function* fewAtOnce<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): AsyncGenerator<{ item: T; result: R }> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const some = items.slice(from, from + AT_ONCE);
    yield* await Promise.all(some.map(async (item) => ({ item, result: await work(item) })));
  }
}
