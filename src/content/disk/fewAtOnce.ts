/** A process may open 256 files on some systems, a bot with many connections fewer; one too many is not read. */
const AT_ONCE = 64;

/** Each of `items` with what `work` gives for it, in order; a few are worked on at a time. */
export async function* fewAtOnce<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): AsyncGenerator<{ item: T; result: R }> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const some = items.slice(from, from + AT_ONCE);
    yield* await Promise.all(some.map(async (item) => ({ item, result: await work(item) })));
  }
}
