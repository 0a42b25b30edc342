import type { TaskColumns } from '../../taskTable/taskColumns';
import { dropEmptyCell } from '../rows/dropEmptyCell';
import { partCells } from '../rows/partCells';
import { isTaskRow } from '../rows/taskRow';

/** The cells of one task, repaired if there is a pipe too many or too few; null when they are not one task. */
export function wholeTask(cells: readonly string[], columns: TaskColumns): readonly string[] | null {
  if (!columns.includes('role') || !columns.includes('requirement')) return null;
  if (cells.length <= columns.length && isTaskRow(cells, columns)) return cells;
  const whole = cells.length < columns.length ? partCells(cells, columns) : dropEmptyCell(cells, columns);
  return whole && isTaskRow(whole, columns) ? whole : null;
}
