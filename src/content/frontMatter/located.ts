import type { FrontMatter } from './parse';

/** The front matter fields that have a value, each with its line in the file. */
export type LocatedFields = ReadonlyMap<string, { value: string; line: number }>;

/** `line`: the file's line of the first of `lines`; also used for a field that is not found. */
export function locateFields(fields: FrontMatter, lines: readonly string[], line: number): LocatedFields {
  return new Map(
    [...fields].map(([key, value]) => [key, { value, line: lineOfField(key, lines, line) }] as const),
  );
}

/** The file's line of the field `key`, even if it has no value; `line` when it is not found. */
export function lineOfField(key: string, lines: readonly string[], line: number): number {
  const index = lines.findIndex((text) => text.startsWith(key) && /^\s*:/.test(text.slice(key.length)));
  return index < 0 ? line : line + index;
}
