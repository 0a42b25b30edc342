import type { TaskColumns } from '../../taskTable/taskColumns';
import { joint } from '../../text/cjk';
import type { Line } from '../../text/line';
import { cellsOf, rowOf } from '../rows/cells';
import { headerOf, LONGEST_ROW, linesOf, type TableHeader, tableRepair } from '../rows/table';
import { isTaskRow } from '../rows/taskRow';
import { wholeTask } from './wholeTask';

/** No row of a playbook is split over more lines. */
const MOST_LINES = 4;

/**
 * A row must be on one line.
 *
 * @bad
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * | 2323    | Close     | O                        |
 * FastTrack Manager |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * | 2323    | Close     | O                        | FastTrack Manager |
 * ```
 */
export const taskRowSplit = tableRepair('task_row_split', (table, report) => {
  const header = headerOf(table);
  const rows: Line[] = [];
  for (let at = 0; at < table.rows.length; at += 1) {
    const row = table.rows[at];
    if (!row) break;
    const whole = wholeRow(table.rows, at, header);
    rows.push(whole ? { ...row, text: whole.text } : row);
    if (whole) report('task_row_split', row.number, 'The row is broken over two lines: join them.');
    at += whole ? whole.lines - 1 : 0;
  }
  return rows.length < table.rows.length ? linesOf({ ...table, rows }) : null;
});

/** The row that starts at index `at` and continues on the next lines, or null when it is already complete. */
function wholeRow(
  rows: readonly Line[],
  at: number,
  { cells: header, columns }: TableHeader,
): { text: string; lines: number } | null {
  let text = rows[at]?.text.trimEnd() ?? '';
  const first = cellsOf(text).length;
  if (first > header.length || (first === header.length && text.endsWith('|'))) return null;
  for (let lines = 2; lines <= MOST_LINES; lines += 1) {
    const next = rows[at + lines - 1]?.text.trim();
    if (next === undefined || text.length + next.length > LONGEST_ROW) return null;
    if (next.startsWith('|')) return joinAtPipe(text, next, columns, lines);
    text += joint(text, next) + next;
    const cells = cellsOf(text);
    const count = cells.length;
    if (first === header.length)
      return count === first && goesOn(rows[at]?.text ?? '', next) ? { text, lines } : null;
    if (!next.includes('|')) continue;
    if (count === header.length || startsRow(cells, columns) || isBrokenTask(cells, columns))
      return { text, lines };
  }
  return null;
}

/** A line that starts with a pipe is a separate row, unless both lines together form one task. */
function joinAtPipe(text: string, next: string, columns: TaskColumns | null, lines: number) {
  const cells = [...cellsOf(text), ...cellsOf(next)];
  if (!columns || cells.length > columns.length || !isTaskRow(cells, columns)) return null;
  return { text: rowOf(cells), lines };
}

/** Whether the cells form one task after adding or removing a pipe. */
function isBrokenTask(cells: readonly string[], columns: TaskColumns | null): boolean {
  return columns !== null && wholeTask(cells, columns) !== null;
}

/** Whether the cells are one task and more cells; another repair splits them into rows. */
function startsRow(cells: readonly string[], columns: TaskColumns | null): boolean {
  if (columns === null || cells.length < 2 * columns.length) return false;
  return isTaskRow(cells.slice(0, columns.length), columns);
}

/** Whether `next` continues the last cell of `row`: it ends the row, or `row` ends with a comma. */
function goesOn(row: string, next: string): boolean {
  return next.indexOf('|') === next.length - 1 || (!next.includes('|') && /[,、，;&/／]\s*$/.test(row));
}
