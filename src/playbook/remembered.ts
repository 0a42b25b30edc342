import { LRUCache } from 'lru-cache';

/** Enough for all keys in regular use; outsiders could send any number of others. */
const MOST_KEPT = 500;

/**
 * A pure function that caches its latest results. Meant for Intl objects: creating one takes longer than most of the
 * work in a turn.
 */
export function remembered<T extends object>(make: (key: string) => T): (key: string) => T {
  const known = new LRUCache<string, T>(atMost(MOST_KEPT));
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

/**
 * What tells an LRU cache to hold so many entries at most, without room for those that it does not hold yet: for `max` it
 * takes the memory of all of them when it is made.
 */
export const atMost = (entries: number) => ({ maxSize: entries, sizeCalculation: () => 1 });
