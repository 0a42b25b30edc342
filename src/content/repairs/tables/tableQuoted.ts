import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';
import { cellsOf } from '../rows/cells';
import { isDelimiter } from '../rows/table';
import { columnsOf } from '../rows/taskRow';

const QUOTED_ROW = /^ {0,3}> ?(?=\|)/;

/**
 * A task table must not be in a quote.
 *
 * @bad
 * ```md
 * > Note this.
 * > | Task ID | Task Name |
 * > | ------- | --------- |
 * > | 4047    | Prepare   |
 * ```
 * @good
 * ```md
 * > Note this.
 *
 * | Task ID | Task Name |
 * | ------- | --------- |
 * | 4047    | Prepare   |
 * ```
 */
export const tableQuoted: Repair = {
  code: 'table_quoted',
  sign: /> ?\|/,
  apply(lines, report) {
    const freed: Line[] = [];
    let within = false;
    lines.forEach((line, at) => {
      const row = line.verbatim || !QUOTED_ROW.test(line.text) ? null : line.text.replace(QUOTED_ROW, '');
      const starts = row !== null && !within && isTaskHeader(row, lines[at + 1]);
      if (starts) {
        report(
          'table_quoted',
          line.number,
          'The task table stands in a quote: remove the ">" before its lines.',
        );
        freed.push({ ...line, text: '' });
      }
      within = row !== null && (within || starts);
      freed.push(within && row !== null ? { ...line, text: row } : line);
    });
    return freed.length > lines.length ? freed : lines;
  },
};

function isTaskHeader(row: string, next: Line | undefined): boolean {
  const below = next?.text.replace(QUOTED_ROW, '') ?? '';
  return isDelimiter(below) && columnsOf(cellsOf(row)) !== null;
}
