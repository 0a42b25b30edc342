import { rowOf } from '../rows/cells';
import { partCells } from '../rows/partCells';
import { rowRepair } from '../rows/table';
import { fitsColumns } from '../rows/taskRow';

/**
 * A pipe is missing between two cells. The row is split where mark and role are then in their columns.
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
export const taskCellsGlued = rowRepair(
  'task_cells_glued',
  (cells, row, { cells: header, columns }, report) => {
    const used = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
    if (!columns || used.length >= header.length || fitsColumns(cells, columns)) return null;
    const parted = partCells(used, columns);
    if (!parted) return null;
    for (const cell of used.filter((own) => !parted.includes(own))) {
      report(
        'task_cells_glued',
        row.number,
        `A "|" is missing in "${cell}": write it between the two cells.`,
      );
    }
    return [{ ...row, text: rowOf(parted) }];
  },
);
