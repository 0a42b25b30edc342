import { rowOf } from '../rows/cells';
import { rowRepair } from '../rows/table';
import { fitsColumns } from '../rows/taskRow';

/**
 * A pipe in the name of a task splits it. The parts are joined if mark and role are then in their columns.
 *
 * @bad
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * | 3184 | Verify | Plan | O | FE |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ------- | --------- | ------------------------ | -------------- |
 * | 3184 | Verify \| Plan | O | FE |
 * ```
 */
export const taskNameParted = rowRepair(
  'table_row_long',
  (cells, row, { cells: header, columns }, report) => {
    const name = columns?.indexOf('name') ?? -1;
    if (!columns || name < 0 || cells.length <= header.length || fitsColumns(cells, columns)) return null;
    const extra = cells.length - header.length;
    const joined = [
      ...cells.slice(0, name),
      cells.slice(name, name + extra + 1).reduce((start, rest) => start + pipeBehind(start) + rest),
      ...cells.slice(name + extra + 1),
    ];
    if (!fitsColumns(joined, columns)) return null;
    report('table_row_long', row.number, 'A "|" within the name parts it: write "\\|" instead.');
    return [{ ...row, text: rowOf(joined) }];
  },
);

/** The escaped pipe after `start`: with spaces in text, without them in the address of a link. */
function pipeBehind(start: string): string {
  return /\]\([^()\s]*$/.test(start) ? '\\|' : ' \\| ';
}
