import type { Line } from '../text/line';

/** Several times the size of the largest page of the playbook; applies to the body with its includes. */
const MOST = {
  characters: 200_000,
  lines: 4000,
  'table rows': 1000,
  'table cells': 10_000,
  links: 2000,
} as const;
const LONGEST_LINE = 20_000;

/** Which limit a page exceeds, as messages name it, and the file's line where that happens. */
export type Excess = { what: string; line: number };

/**
 * The first limit that a page exceeds; null for an ordinary page. The limits keep reading, indexing and showing a
 * page fast. `lines` are the lines of its body.
 */
export function findExcess(lines: readonly Line[]): Excess | null {
  const counts = new Map<keyof typeof MOST, number>();
  const isTooMuch = (what: keyof typeof MOST, more: number): boolean => {
    const count = (counts.get(what) ?? 0) + more;
    counts.set(what, count);
    return count > MOST[what];
  };
  for (const { text, number } of lines) {
    if (text.length > LONGEST_LINE)
      return { what: `a line of more than ${LONGEST_LINE} characters`, line: number };
    const pipes = occurrences('|', text);
    const links = occurrences('](', text) + occurrences('://', text);
    const much =
      (isTooMuch('characters', text.length + 1) && 'characters') ||
      (isTooMuch('lines', 1) && 'lines') ||
      (isTooMuch('table rows', pipes > 0 ? 1 : 0) && 'table rows') ||
      (isTooMuch('table cells', pipes) && 'table cells') ||
      (isTooMuch('links', links) && 'links');
    if (much) return { what: `more than ${MOST[much]} ${much}`, line: number };
  }
  return null;
}

function occurrences(part: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}
