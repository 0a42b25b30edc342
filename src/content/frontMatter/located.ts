import type { FrontMatter } from './parse';

/** The fields of front matter that have a value, each with the file's line that it stands on. */
export type LocatedFields = ReadonlyMap<string, { value: string; line: number }>;

/** `line`: the file's line of the first of `lines`, which also stands for a field that is not found. */
export function locateFields(fields: FrontMatter, lines: readonly string[], line: number): LocatedFields {
  return new Map(
    [...fields].map(([key, value]) => [key, { value, line: lineOfField(key, lines, line) }] as const),
  );
}

/** The file's line on which `key` stands, also without a value; `line` when it stands nowhere. */
export function lineOfField(key: string, lines: readonly string[], line: number): number {
  const index = lines.findIndex((text) => text.startsWith(key) && /^\s*:/.test(text.slice(key.length)));
  return index < 0 ? line : line + index;
}
