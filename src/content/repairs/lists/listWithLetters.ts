import type { Repair } from '../../text/repair';

const ITEM = /^(\s*)([a-z]{1,4})[.)]\s+(?=\S)/;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/**
 * Markdown has no lists with letters: the items would become one paragraph. Each becomes an item that keeps its
 * letter. A list must start with `a.` or `i.`, so that "z. B." at the beginning of a line is not changed.
 *
 * @bad
 * ```md
 * a. Open the portal.
 * b. Choose the service.
 * ```
 * @good
 * ```md
 * - a. Open the portal.
 * - b. Choose the service.
 * ```
 */
export const listWithLetters: Repair = {
  code: 'list_with_letters',
  sign: /^[ \t]*[ai][.)][ \t]/m,
  apply(lines, report) {
    let last: string | null = null;
    return lines.map((line) => {
      if (line.verbatim || line.text.trim() === '') return line;
      const [, indent = '', letter] = ITEM.exec(line.text) ?? [];
      if (letter === undefined) {
        if (!/^\s/.test(line.text)) last = null;
        return line;
      }
      if (letter !== 'a' && letter !== 'i' && !follows(last, letter)) return line;
      last = letter;
      report(
        'list_with_letters',
        line.number,
        'Markdown has no lists of letters: write "1." or "-" instead.',
      );
      return { ...line, text: `${indent}- ${line.text.trimStart()}` };
    });
  },
};

function follows(last: string | null, letter: string): boolean {
  if (last === null) return false;
  const roman = ROMAN.indexOf(last);
  if (roman >= 0 && ROMAN[roman + 1] === letter) return true;
  return letter.length === 1 && last.length === 1 && letter.charCodeAt(0) === last.charCodeAt(0) + 1;
}
