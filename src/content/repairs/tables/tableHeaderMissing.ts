import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';
import { cellsOf, rowOf } from '../rows/cells';
import { isDelimiter } from '../rows/table';
import { columnsOf, fitsColumns, USUAL_COLUMNS } from '../rows/taskRow';

/**
 * A table without its header line. If its first row is a task, the usual columns are added.
 *
 * @bad
 * ```md
 * | ---- | ------- | - | -- |
 * | 4047 | Prepare | M | FM |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ---- | ------- | - | -- |
 * | 4047 | Prepare | M | FM |
 * ```
 */
export const tableHeaderMissing: Repair = {
  code: 'table_header_missing',
  sign: /\|/,
  apply(lines, report) {
    const completed: Line[] = [];
    lines.forEach((line, at) => {
      const first = lines[at + 1];
      if (!line.verbatim && isDelimiter(line.text) && !isRow(lines[at - 1]) && isRow(first)) {
        report(
          'table_header_missing',
          line.number,
          'The table lacks its header: write the names of its columns above.',
        );
        let end = at + 1;
        while (isRow(lines[end])) end += 1;
        const rows = lines.slice(at + 1, end).map(({ text }) => cellsOf(text));
        completed.push({
          text: headerFor(rows, cellsOf(line.text).length),
          number: line.number,
          verbatim: false,
        });
      }
      completed.push(line);
    });
    return completed.length > lines.length ? completed : lines;
  },
};

function isRow(line: Line | undefined): boolean {
  return line?.text.includes('|') === true;
}

function headerFor(rows: readonly (readonly string[])[], dashes: number): string {
  const width = Math.max(dashes, rows[0]?.length ?? 0);
  const usual = USUAL_COLUMNS.slice(0, width);
  const columns = columnsOf(usual);
  const hasTasks =
    columns !== null && width <= USUAL_COLUMNS.length && rows.some((row) => fitsColumns(row, columns));
  return rowOf(hasTasks ? usual : Array.from({ length: width }, () => ''));
}
