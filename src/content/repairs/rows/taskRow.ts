import { keyOf } from '../../language/literals';
import { LITERALS } from '../../language/literalsOfAll';
import { requirementOf } from '../../taskTable/requirement';
import { type TaskColumns, taskColumns } from '../../taskTable/taskColumns';

/** Longer than the name of any role. */
const LONGEST_ROLE = 100;

/** The columns of a table that defines tasks, else null. */
export function columnsOf(header: readonly string[]): TaskColumns | null {
  return taskColumns(header);
}

/** Whether the cells of a row fit their columns: a number, a known mark and a known role. */
export function fitsColumns(cells: readonly string[], columns: TaskColumns): boolean {
  return columns.every((column, at) => {
    const cell = cells[at] ?? '';
    switch (column) {
      case 'id':
        return /^\W*\d+/.test(cell);
      case 'requirement':
        return requirementOf(cell) !== undefined;
      case 'role':
        return cell.length <= LONGEST_ROLE && keyOf(cell, LITERALS.roles) !== undefined;
      case 'name':
      case 'services':
      case null:
        return true;
    }
  });
}

/** Like `fitsColumns`, but ignores the cell of column `at`. */
export function fitsBeside(cells: readonly string[], columns: TaskColumns, at: number): boolean {
  return fitsColumns(cells, columns.with(at, null));
}

/** Whether a row is clearly a task: besides a number it has a known mark and a known role. */
export function isTaskRow(cells: readonly string[], columns: TaskColumns): boolean {
  const checked = columns.includes('requirement') && columns.includes('role');
  return checked && cells.length > columns.lastIndexOf('role') && fitsColumns(cells, columns);
}

/** The usual columns of task tables, in their usual order. */
export const USUAL_COLUMNS: readonly string[] = [
  'Task ID',
  'Task Name',
  '(M)andatory / (O)ptional',
  'FastTrack Role',
  'Services',
];
