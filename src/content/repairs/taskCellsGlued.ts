import { rowOf } from './cells';
import { rowRepair } from './table';
import { columnsOf, fitsColumns } from './taskRow';

/**
 * A pipe is missing between two cells: the row is parted where mark and role then stand in their columns.
 *
 * @bad
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |
 * | ------- | --------- | ------------------------ | -------------- | -------- |
 * | 3184 | Verify | O FastTrack Engineer | Exchange |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |
 * | ------- | --------- | ------------------------ | -------------- | -------- |
 * | 3184 | Verify | O | FastTrack Engineer | Exchange |
 * ```
 */
export const taskCellsGlued = rowRepair('task_cells_glued', (cells, row, header, report) => {
  const columns = columnsOf(header);
  if (!columns || cells.length !== header.length - 1 || fitsColumns(cells, columns)) return null;
  for (const [at, cell] of cells.entries()) {
    for (const { index } of cell.matchAll(/\s+/g)) {
      const parted = [
        ...cells.slice(0, at),
        cell.slice(0, index),
        cell.slice(index).trim(),
        ...cells.slice(at + 1),
      ];
      if (fitsColumns(parted, columns)) {
        report(
          'task_cells_glued',
          row.number,
          `A "|" is missing in "${cell}": write it between the two cells.`,
        );
        return [{ ...row, text: rowOf(parted) }];
      }
    }
  }
  return null;
});
