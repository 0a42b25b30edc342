import { joint } from '../cjk';
import type { Line } from '../line';
import { cellsOf } from './cells';
import { linesOf, tableRepair } from './table';

/**
 * A row stands on one line.
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
  const wanted = cellsOf(table.header.text).length;
  const rows: Line[] = [];
  table.rows.forEach((row, at) => {
    const before = rows.at(-1);
    if (before && !row.text.trimStart().startsWith('|') && row.text.includes('|')) {
      const start = before.text.trimEnd();
      const text = start + joint(start, row.text.trimStart()) + row.text.trimStart();
      if (cellsOf(start).length < wanted && cellsOf(text).length === wanted) {
        const line = table.rows[at - 1]?.number ?? row.number;
        report('task_row_split', line, 'The row is broken over two lines: join them.');
        rows[rows.length - 1] = { ...before, text };
        return;
      }
    }
    rows.push(row);
  });
  return rows.length < table.rows.length ? linesOf({ ...table, rows }) : null;
});
