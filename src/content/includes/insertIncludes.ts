import { type Line, splitLines } from '../text/line';
import { INCLUDE, type Includes, includedPath } from './includes';

/**
 * The lines of a page with included text inserted. Problems in that text are reported on the line of the include. An
 * include without a file stays as it is.
 */
export function insertIncludes(lines: readonly Line[], includes: Includes): readonly Line[] {
  if (includes.size === 0) return lines;
  return lines.flatMap((line) => {
    if (line.verbatim || !line.text.includes('[!')) return [line];
    const text = line.text.replace(
      INCLUDE,
      (mark, inside: string) => includes.get(includedPath(inside)) ?? mark,
    );
    if (text === line.text) return [line];
    return splitLines(text, 1).map((own) => ({ ...own, number: line.number }));
  });
}
