import { type Line, splitLines } from '../text/line';
import { INCLUDE, type Includes, includedPath } from './includes';

/**
 * The lines of a page with the included text where it is included. What is found in that text is reported on the line
 * that includes it. An include of a file that is not there stays as it is.
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
