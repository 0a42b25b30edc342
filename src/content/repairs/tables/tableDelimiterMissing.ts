import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';
import { cellsOf, rowOf } from '../rows/cells';
import { isDelimiter } from '../rows/table';
import { columnsOf } from '../rows/taskRow';

/**
 * Rows with the same number of cells are a table, even if the line of dashes below the first row is missing.
 *
 * @bad
 * ```md
 * | Task ID | Task Name |
 * | 4047    | Prepare   |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name |
 * | --- | --- |
 * | 4047    | Prepare   |
 * ```
 */
export const tableDelimiterMissing: Repair = {
  code: 'table_delimiter_missing',
  sign: /\|/,
  apply(lines, report) {
    const completed: Line[] = [];
    lines.forEach((line, at) => {
      completed.push(line);
      const next = lines[at + 1];
      if (!isRow(line) || lines[at - 1]?.text.includes('|') || !next || !isRow(next)) return;
      if (isDelimiter(line.text) || isDelimiter(next.text)) return;
      const header = cellsOf(line.text);
      const width = header.length;
      if (width < 2 || (cellsOf(next.text).length !== width && !columnsOf(header))) return;
      report(
        'table_delimiter_missing',
        next.number,
        'The table lacks the line of dashes below its header: add it.',
      );
      const text = rowOf(Array.from({ length: width }, () => '---'));
      completed.push({ text, number: next.number, verbatim: false });
    });
    return completed.length > lines.length ? completed : lines;
  },
};

function isRow(line: Line | undefined): boolean {
  return line !== undefined && !line.verbatim && line.text.startsWith('|');
}
