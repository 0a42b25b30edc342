import type { TaskColumns } from '../../taskTable/taskColumns';
import { fitsColumns } from './taskRow';

/** Searching for two missing pipes in a longer row would take too long. */
const LONGEST_TWICE_PARTED = 150;

/**
 * Splits the cells of a task row that lacks one or two pipes, so that the cells fit their columns; null when that is
 * impossible.
 */
export function partCells(cells: readonly string[], columns: TaskColumns): string[] | null {
  return part(cells, columns, 1) ?? (isShort(cells) ? part(cells, columns, 2) : null);
}

/** The cells of a row after adding `pipes` pipes. */
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
