import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';
import { isDelimiter } from '../rows/table';

/**
 * A table directly below text would become part of the list item above it.
 *
 * @bad
 * ```md
 * - Plan the tasks
 * | Task ID | Task Name |
 * | ------- | --------- |
 * ```
 * @good
 * ```md
 * - Plan the tasks
 *
 * | Task ID | Task Name |
 * | ------- | --------- |
 * ```
 */
export const tableBelowText: Repair = {
  code: 'table_glued',
  sign: /\|/,
  apply(lines, report) {
    const parted: Line[] = [];
    lines.forEach((line, at) => {
      const next = lines[at + 1];
      const before = lines[at - 1]?.text ?? '';
      const starts = next && line.text.includes('|') && isDelimiter(next.text) && !isDelimiter(line.text);
      if (starts && !line.verbatim && !/^\s*(?:$|#|>|\|)/.test(before)) {
        report('table_glued', line.number, 'A table needs an empty line above it: add one.');
        parted.push({ text: '', number: line.number, verbatim: false });
      }
      parted.push(line);
    });
    return parted.length > lines.length ? parted : lines;
  },
};
