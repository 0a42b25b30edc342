import { rowOf } from './cells';
import { rowRepair } from './table';
import { columnsOf } from './taskRow';

/**
 * Two tasks on one line.
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
export const taskRowsGlued = rowRepair('task_rows_glued', (cells, row, header, report) => {
  if (cells.length < 2 * header.length || !columnsOf(header)) return null;
  const rows: string[][] = [];
  let rest = cells;
  while (rest.length > 0) {
    rows.push(rest.slice(0, header.length));
    const next = rest[header.length] === '' ? header.length + 1 : header.length;
    rest = rest.slice(next);
    if (rest.length > 0 && !/^\W*\d{2,}/.test(rest[0] ?? '')) return null;
  }
  report('task_rows_glued', row.number, `${rows.length} rows stand on one line: start a new line for each.`);
  // Without its last pipe the last one may go on below.
  const open = row.text.trimEnd().endsWith('|') ? 0 : ' |'.length;
  return rows.map((own, at) => {
    const text = rowOf(own);
    return { ...row, text: at === rows.length - 1 ? text.slice(0, text.length - open) : text };
  });
});
