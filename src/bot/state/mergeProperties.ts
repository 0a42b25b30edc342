import { isDeepStrictEqual } from 'node:util';

/** The properties of a state document, as JSON. */
export type Properties = Record<string, unknown>;

/**
 * Three-way merge: what differs between `base` and `mine` was changed, added or removed by this turn and is taken
 * from `mine`; all else is as in `theirs`. A property is taken as a whole.
 */
export function mergeProperties(base: Properties, mine: Properties, theirs: Properties): Properties {
  const merged = { ...theirs };
  copyProperties(changedNames(base, mine), mine, merged);
  return merged;
}

/** The names of the properties that are not equal, or that only one of the two has. */
export function changedNames(before: Properties, after: Properties): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isDeepStrictEqual(before[name], after[name]));
}

/** Makes the named properties of `to` as they are in `from`, in place. */
export function copyProperties(names: Iterable<string>, from: Properties, to: Properties): void {
  for (const name of names) {
    if (Object.hasOwn(from, name)) to[name] = from[name];
    else delete to[name];
  }
}
