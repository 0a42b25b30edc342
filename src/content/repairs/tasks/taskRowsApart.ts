import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';
import { cellsOf, rowOf } from '../rows/cells';
import { isDelimiter } from '../rows/table';
import { columnsOf, isTaskRow, USUAL_COLUMNS } from '../rows/taskRow';

const MESSAGE = 'The row stands apart from its table: remove what is between.';

/**
 * Rows that are separated from their task table. They get their own header: the one of the table above, or the usual
 * one.
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
    /** The header of the last task table above. */
    let above: readonly string[] = USUAL_COLUMNS;
    lines.forEach((line, at) => {
      const next = lines[at + 1];
      if (isRow(line) && !lines[at - 1]?.text.includes('|') && !isDelimiter(line.text)) {
        if (next && isDelimiter(next.text)) {
          const cells = cellsOf(line.text);
          if (columnsOf(cells) !== null) above = cells;
        } else {
          const header = headerOf(line, above);
          for (const own of header ? headerLines(header, line, lines[at - 1]) : []) completed.push(own);
          if (header) report('task_rows_apart', line.number, MESSAGE);
        }
      }
      completed.push(line);
    });
    return completed.length > lines.length ? completed : lines;
  },
};

/** `header` if the row is a task with these columns, else null. */
function headerOf(row: Line, header: readonly string[]): readonly string[] | null {
  const columns = columnsOf(header);
  const cells = cellsOf(row.text);
  return columns && cells.length <= header.length && isTaskRow(cells, columns) ? header : null;
}

function headerLines(header: readonly string[], { number }: Line, before: Line | undefined): Line[] {
  const lines = [rowOf(header), rowOf(header.map(() => '---'))];
  const parted = before === undefined || before.text.trim() === '' ? lines : ['', ...lines];
  return parted.map((text) => ({ text, number, verbatim: false }));
}

function isRow(line: Line | undefined): boolean {
  return line !== undefined && !line.verbatim && line.text.startsWith('|');
}
