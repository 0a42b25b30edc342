/** More than the words of any playbook; the words of questions have no end. */
const MOST_KEPT = 100_000;

/** `find`, which computes the result for each token only once. `find` must be pure and never return undefined. */
export function memoise<T>(find: (token: string) => T): (token: string) => T {
  const known = new Map<string, T>();
  return (token) => {
    const remembered = known.get(token);
    if (remembered !== undefined) return remembered;
    const found = find(token);
    if (known.size < MOST_KEPT) known.set(token, found);
    return found;
  };
}
