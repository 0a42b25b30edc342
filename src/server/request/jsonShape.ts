/** Limits for a JSON value. `values` counts the value itself and everything nested in it. */
export type JsonBounds = { depth: number; values: number };

export type JsonFault = 'too-large' | 'no-data';

/** An object with one of these as its own property cannot be printed or compared: trying to throws an error. */
const NO_DATA = ['toString', 'valueOf'];

/**
 * Why a JSON value cannot be accepted, or undefined when it can. Not recursive, because a deeply nested value would
 * overflow the stack.
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
