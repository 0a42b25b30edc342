/** More than the words of any playbook; questions may bring others without end. */
const MOST_REMEMBERED = 100_000;

/** `find` with a memory, for what is looked up again and again: texts are made of the same words. */
export function lookUpOnce<T>(find: (unit: string) => T): (unit: string) => T {
  const known = new Map<string, T>();
  return (unit) => {
    const remembered = known.get(unit);
    if (remembered !== undefined) return remembered;
    const found = find(unit);
    if (known.size < MOST_REMEMBERED) known.set(unit, found);
    return found;
  };
}
