import type { TaskColumns } from '../../taskTable/taskColumns';
import { rowOf } from '../rows/cells';
import { rowRepair } from '../rows/table';
import { wholeTask } from './wholeTask';

/** A cell that contains only an id, or that starts with a linked id. */
const ID = /^\W*\d{3,5}\W*$|^\[\d{3,5}\]\(/;

/**
 * Several tasks on one line.
 *
 * @bad
 * ```md
 * | Task ID | Task Name | FastTrack Role |
 * | ------- | --------- | -------------- |
 * | 3143 | Check | FE || 1328 | Repair | FE |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | FastTrack Role |
 * | ------- | --------- | -------------- |
 * | 3143 | Check | FE |
 * | 1328 | Repair | FE |
 * ```
 */
export const taskRowsGlued = rowRepair(
  'task_rows_glued',
  (cells, row, { cells: header, columns }, report) => {
    if (!columns || cells.length <= header.length) return null;
    const rows = partedAtWidth(cells, header.length) ?? partedAtIds(cells, columns);
    if (!rows) return null;
    report(
      'task_rows_glued',
      row.number,
      `${rows.length} rows stand on one line: start a new line for each.`,
    );
    // Without a closing pipe, the last row may continue on the next line.
    const open = row.text.trimEnd().endsWith('|') ? 0 : ' |'.length;
    return rows.map((own, at) => {
      const text = rowOf(own);
      return { ...row, text: at === rows.length - 1 ? text.slice(0, text.length - open) : text };
    });
  },
);

/** Splits the cells into rows with one cell for each column. */
function partedAtWidth(cells: readonly string[], width: number): string[][] | null {
  if (cells.length < 2 * width) return null;
  const rows: string[][] = [];
  let rest = cells;
  while (rest.length > 0) {
    rows.push(rest.slice(0, width));
    rest = rest.slice(rest[width] === '' ? width + 1 : width);
    if (rest.length > 0 && !/^\W*\d{2,}/.test(rest[0] ?? '')) return null;
  }
  return rows;
}

/** Splits the cells at the ids, for rows with a cell too many or too few; each row must be a complete task. */
function partedAtIds(cells: readonly string[], columns: TaskColumns): string[][] | null {
  if (columns[0] !== 'id') return null;
  const rows: string[][] = [];
  let start = 0;
  for (let at = 1; at < cells.length; at += 1) {
    if (!ID.test(cells[at] ?? '') || at - start > columns.length + 2) continue;
    const own = cells.slice(start, cells[at - 1] === '' ? at - 1 : at);
    if (!wholeTask(own, columns)) continue;
    rows.push(own);
    start = at;
  }
  return rows.length > 0 ? [...rows, cells.slice(start)] : null;
}
