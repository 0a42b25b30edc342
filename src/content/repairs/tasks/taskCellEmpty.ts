import { rowOf } from '../rows/cells';
import { dropEmptyCell } from '../rows/dropEmptyCell';
import { rowRepair } from '../rows/table';
import { fitsColumns } from '../rows/taskRow';

/**
 * An extra pipe creates an empty cell. The cell is removed if mark and role are then in their columns.
 *
 * @bad
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * || 3184 | Verify || O | FE |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * | 3184 | Verify | O | FE |
 * ```
 */
export const taskCellEmpty = rowRepair('table_row_long', (cells, row, { cells: header, columns }, report) => {
  if (!columns || cells.length <= header.length || fitsColumns(cells, columns)) return null;
  const kept = dropEmptyCell(cells, columns);
  if (!kept) return null;
  report('table_row_long', row.number, 'The row has a "|" too many: remove it.');
  return [{ ...row, text: rowOf(kept) }];
});
