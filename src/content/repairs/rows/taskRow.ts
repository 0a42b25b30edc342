import { keyOf } from '../../language/literals';
import { LITERALS } from '../../language/literalsOfAll';
import { requirementOf } from '../../taskTable/requirement';
import { type TaskColumns, taskColumns } from '../../taskTable/taskColumns';

/** Longer than any role's name. */
const LONGEST_ROLE = 100;

/** The columns of a source table that defines tasks, else null. */
export function columnsOf(header: readonly string[]): TaskColumns | null {
  return taskColumns(header);
}

/** Whether a row's cells are what their columns say: a number, a known mark and a known role. */
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

/** As `fitsColumns`, whatever the cell of column `at` holds. */
export function fitsBeside(cells: readonly string[], columns: TaskColumns, at: number): boolean {
  return fitsColumns(cells, columns.with(at, null));
}

/** Whether a row says more than its number that can be checked: a known mark and a known role. */
export function isTaskRow(cells: readonly string[], columns: TaskColumns): boolean {
  const checked = columns.includes('requirement') && columns.includes('role');
  return checked && cells.length > columns.lastIndexOf('role') && fitsColumns(cells, columns);
}

/** The columns of task tables, in the order that all of them have. */
export const USUAL_COLUMNS: readonly string[] = [
  'Task ID',
  'Task Name',
  '(M)andatory / (O)ptional',
  'FastTrack Role',
  'Services',
];
