/** The files that a page includes, by the path as the page writes it; their text has in it what they include. */
export type Includes = ReadonlyMap<string, string>;

/** `[!INCLUDE [title](path)]`; the path is the first group. */
export const INCLUDE = /\[!INCLUDE\s*\[[^[\]]*\]\(\s*([^()\s]*)[^()]*\)\s*\]/gi;
