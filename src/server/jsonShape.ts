/** How much there may be in a value of JSON: `values` counts it and all that is nested in it. */
export type JsonBounds = { depth: number; values: number };

export type JsonFault = 'too-large' | 'no-data';

/** With one of them as its own, an object is nothing that can be printed or compared, and whoever tries fails. */
const NO_DATA = ['toString', 'valueOf'];

/**
 * What keeps a value of JSON from being handed on, if anything does. Looked at with a list rather than by recursion,
 * which is what deep values bring to its end.
 */
export function jsonFault(value: unknown, most: JsonBounds): JsonFault | undefined {
  let level: unknown[] = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > most.depth || values > most.values) return 'too-large';
    const objects = level.filter((member) => typeof member === 'object' && member !== null);
    if (objects.some((member) => NO_DATA.some((name) => Object.hasOwn(member, name)))) return 'no-data';
    level = objects.flatMap((member): unknown[] => Object.values(member));
  }
  return undefined;
}
