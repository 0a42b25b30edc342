/** How much there is in a value of JSON: `values` counts it and all that is nested in it. */
export type Size = { depth: number; values: number };

/**
 * Whether a value of JSON is within these bounds. Looked at with a list rather than by recursion, which is what deep
 * values bring to its end.
 */
export function isWithin(value: unknown, most: Size): boolean {
  let level: unknown[] = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > most.depth || values > most.values) return false;
    level = level.flatMap(inside);
  }
  return true;
}

function inside(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
