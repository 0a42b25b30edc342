import { LRUCache } from 'lru-cache';

/** As many keys as are asked for again and again; strangers may send others without end. */
const MOST_KEPT = 500;

/**
 * A pure function that keeps its newest results. For the objects of Intl: making one takes longer than most of what a
 * turn does with it.
 */
export function remembered<T extends object>(make: (key: string) => T): (key: string) => T {
  const known = new LRUCache<string, T>({ max: MOST_KEPT });
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
