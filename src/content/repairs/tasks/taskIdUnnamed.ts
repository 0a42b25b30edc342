import { keyOf } from '../../language/literals';
import { LITERALS } from '../../language/literalsOfAll';
import { cellsOf, rowOf } from '../rows/cells';
import { linesOf, tableRepair } from '../rows/table';
import { columnsOf, isTaskRow, USUAL_COLUMNS } from '../rows/taskRow';

const STARTS_WITH_NUMBER = /^[\s|]*\[?\d/;

/**
 * The rows of a task table start with a task number, but the header of its first column does not say so.
 *
 * @bad
 * ```md
 * | No.  | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ---- | --------- | ------------------------ | -------------- |
 * | 4047 | Prepare | M | FM |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role |
 * | ---- | --------- | ------------------------ | -------------- |
 * | 4047 | Prepare | M | FM |
 * ```
 */
export const taskIdUnnamed = tableRepair('task_id_unnamed', (table, report) => {
  if (!table.rows.some(({ text }) => STARTS_WITH_NUMBER.test(text))) return null;
  const [first, ...others] = cellsOf(table.header.text);
  const [usual = ''] = USUAL_COLUMNS;
  if (first === undefined || keyOf(first, LITERALS.columns) === 'id') return null;
  if (columnsOf([first, ...others]) !== null) return null;
  const columns = columnsOf([usual, ...others]);
  if (columns === null || !table.rows.some(({ text }) => isTaskRow(cellsOf(text), columns))) return null;
  report(
    'task_id_unnamed',
    table.header.number,
    `"${first}" does not say that the column holds the numbers of tasks: write "${usual}".`,
  );
  return linesOf({ ...table, header: { ...table.header, text: rowOf([usual, ...others]) } });
});
