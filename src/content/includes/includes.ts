/**
 * The files that a page includes, by the path as written on the page. Nested includes are already inserted in the
 * text.
 */
export type Includes = ReadonlyMap<string, string>;

/** `[!INCLUDE [title](path "title")]`; the first group is the text between the parentheses. */
export const INCLUDE = /\[!INCLUDE\s*\[[^[\]]*\]\(([^()]*)\)\s*\]/gi;

/** The path within the parentheses of an include. */
export function includedPath(inside: string): string {
  return inside.trim().split(/\s/, 1)[0] ?? '';
}
