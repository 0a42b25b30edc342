import type { Line } from '../line';
import { cellsOf, rowOf } from './cells';
import type { Repair } from './repair';
import { isDelimiter } from './table';
import { columnsOf, isTaskRow, USUAL_COLUMNS } from './taskRow';

/**
 * Rows of a task table that something parts from it. They get a header of their own: that of the table above, or the
 * usual one.
 *
 * @bad
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * | 3184 | Verify | O | FE |
 *
 * | 3185 | Repair | M | FE |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * | 3184 | Verify | O | FE |
 *
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | --- | --- | --- | --- |
 * | 3185 | Repair | M | FE |
 * ```
 */
export const taskRowsApart: Repair = {
  code: 'task_rows_apart',
  sign: /^\|.*\d/m,
  apply(lines, report) {
    const completed: Line[] = [];
    let header = USUAL_COLUMNS;
    lines.forEach((line, at) => {
      const row = isRow(line) && !lines[at - 1]?.text.includes('|') ? cellsOf(line.text) : null;
      const next = lines[at + 1];
      if (row && next && isDelimiter(next.text)) {
        if (columnsOf(row)) header = row;
      } else if (row && !isDelimiter(line.text) && isOf(header, row)) {
        report(
          'task_rows_apart',
          line.number,
          'The row stands apart from its table: remove what is between.',
        );
        const number = line.number;
        const above = ['', rowOf(header), rowOf(header.map(() => '---'))];
        const started = lines[at - 1]?.text.trim() === '' ? above.slice(1) : above;
        completed.push(...started.map((text) => ({ text, number, verbatim: false })));
      }
      completed.push(line);
    });
    return completed.length > lines.length ? completed : lines;
  },
};

function isOf(header: readonly string[], cells: readonly string[]): boolean {
  const columns = columnsOf(header);
  return columns !== null && cells.length <= header.length && isTaskRow(cells, columns);
}

function isRow(line: Line | undefined): boolean {
  return line !== undefined && !line.verbatim && line.text.startsWith('|');
}
