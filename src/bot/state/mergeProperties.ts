import { isDeepStrictEqual } from 'node:util';

/** The properties of a state document, as JSON. */
export type Properties = Record<string, unknown>;

/**
 * Three-way merge. Properties that differ between `base` and `mine` were changed by this turn and are taken from
 * `mine`; all others come from `theirs`. Each property is taken as a whole.
 */
export function mergeProperties(base: Properties, mine: Properties, theirs: Properties): Properties {
  const merged = { ...theirs };
  copyProperties(changedNames(base, mine), mine, merged);
  return merged;
}

/** The names of properties that differ, or that only one side has. */
export function changedNames(before: Properties, after: Properties): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isDeepStrictEqual(before[name], after[name]));
}

/** Copies the named properties to `to`, or deletes those that `from` does not have. */
export function copyProperties(names: Iterable<string>, from: Properties, to: Properties): void {
  for (const name of names) {
    if (Object.hasOwn(from, name)) to[name] = from[name];
    else delete to[name];
  }
}
