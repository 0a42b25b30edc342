import type { TaskColumns } from '../../taskTable/taskColumns';
import { fitsColumns } from './taskRow';

/**
 * Removes the empty cell or cells from a task row with too many cells; null when the result does not fit its columns.
 */
export function dropEmptyCell(cells: readonly string[], columns: TaskColumns): string[] | null {
  if (cells.length > 2 * columns.length) return null;
  const without = (at: number) => cells.filter((_, index) => index !== at);
  const empty = [...cells.keys()].filter((at) => cells[at] === '');
  const candidates = [...empty.map(without), cells.filter((cell) => cell !== '')];
  return candidates.find((own) => own.length <= columns.length && fitsColumns(own, columns)) ?? null;
}
