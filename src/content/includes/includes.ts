/** The files that a page includes, by the path as the page writes it; their text has in it what they include. */
export type Includes = ReadonlyMap<string, string>;

/** `[!INCLUDE [title](path "title")]`; what is between the parentheses is the first group. */
export const INCLUDE = /\[!INCLUDE\s*\[[^[\]]*\]\(([^()]*)\)\s*\]/gi;

/** The path in what stands between the parentheses of an include. */
export function includedPath(inside: string): string {
  return inside.trim().split(/\s/, 1)[0] ?? '';
}
