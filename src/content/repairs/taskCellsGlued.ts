import type { TaskColumns } from '../structure/taskColumns';
import { rowOf } from './cells';
import { rowRepair } from './table';
import { columnsOf, fitsColumns } from './taskRow';

/** In a longer row two missing pipes are not looked for: that would take too long. */
const LONGEST_TWICE_PARTED = 150;

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
  const used = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  if (!columns || used.length >= header.length || fitsColumns(cells, columns)) return null;
  const parted = part(used, columns, 1) ?? (isShort(used) ? part(used, columns, 2) : null);
  if (!parted) return null;
  for (const cell of used.filter((own) => !parted.includes(own))) {
    report('task_cells_glued', row.number, `A "|" is missing in "${cell}": write it between the two cells.`);
  }
  return [{ ...row, text: rowOf(parted) }];
});

/** The cells of a row when `pipes` more of them part it. */
function part(cells: readonly string[], columns: TaskColumns, pipes: number): string[] | null {
  if (cells.length + pipes > columns.length) return null;
  for (const [at, cell] of cells.entries()) {
    for (const { index } of cell.matchAll(/\s+/g)) {
      const [start, rest] = [cell.slice(0, index), cell.slice(index).trim()];
      const parted = [...cells.slice(0, at), start, rest, ...cells.slice(at + 1)];
      if (fitsColumns(parted, columns)) return parted;
      const more = pipes > 1 ? part(parted, columns, pipes - 1) : null;
      if (more) return more;
    }
  }
  return null;
}

function isShort(cells: readonly string[]): boolean {
  return cells.join(' ').length <= LONGEST_TWICE_PARTED;
}
