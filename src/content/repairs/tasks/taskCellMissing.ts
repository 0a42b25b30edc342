import type { TaskColumns } from '../../taskTable/taskColumns';
import { readRoles, readServices } from '../../terms/splitTerms';
import { rowOf } from '../rows/cells';
import { rowRepair } from '../rows/table';
import { fitsBeside, fitsColumns } from '../rows/taskRow';

/**
 * A cell is missing in the middle of a row. An empty cell is inserted if mark and role are then in their columns.
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
export const taskCellMissing = rowRepair(
  'table_row_short',
  (cells, row, { cells: header, columns }, report) => {
    if (!columns || cells.length >= header.length || fitsColumns(cells, columns)) return null;
    const filled = (at: number) => [...cells.slice(0, at), '', ...cells.slice(at)];
    const places = [...cells.keys()].slice(1);
    const at =
      places.find((place) => fitsColumns(filled(place), columns)) ??
      places.find((place) => fitsWithout(filled(place), columns, place));
    if (at === undefined) return null;
    report('table_row_short', row.number, `The row lacks the cell below "${header[at]}": add it.`);
    return [{ ...row, text: rowOf(filled(at)) }];
  },
);

/** Whether the missing cell is the mark or the role: then the cells after it fit their columns. */
function fitsWithout(cells: readonly string[], columns: TaskColumns, at: number): boolean {
  const next = columns[at] === 'requirement' ? 'role' : columns[at] === 'role' ? 'services' : null;
  const cell = cells[next === null ? -1 : columns.indexOf(next)];
  if (next === null || cell === undefined || !fitsBeside(cells, columns, at)) return false;
  const terms = next === 'role' ? readRoles(cell) : readServices(cell);
  return terms.length > 0 && terms.every(({ key }) => key !== null);
}
