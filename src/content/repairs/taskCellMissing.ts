import { rowOf } from './cells';
import { rowRepair } from './table';
import { columnsOf, fitsColumns } from './taskRow';

/**
 * A cell is missing before others: an empty one stands for it, where mark and role then stand in their columns.
 *
 * @bad
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * | 3615 | O | FastTrack Manager |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * | 3615 |  | O | FastTrack Manager |
 * ```
 */
export const taskCellMissing = rowRepair('table_row_short', (cells, row, header, report) => {
  const columns = columnsOf(header);
  if (!columns || cells.length !== header.length - 1 || fitsColumns(cells, columns)) return null;
  for (let at = 1; at < cells.length; at += 1) {
    const filled = [...cells.slice(0, at), '', ...cells.slice(at)];
    if (fitsColumns(filled, columns)) {
      report('table_row_short', row.number, `The row lacks the cell below "${header[at]}": add it.`);
      return [{ ...row, text: rowOf(filled) }];
    }
  }
  return null;
});
