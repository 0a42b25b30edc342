import { cellsOf } from './cells';
import { linesOf, tableRepair } from './table';
import { columnsOf } from './taskRow';

/**
 * A task table stands at the beginning of its lines; indented, it would be part of the list item above it.
 *
 * @bad
 * ```md
 *     | Task ID | Task Name |
 *     | ------- | --------- |
 *     | 4047    | Prepare   |
 * ```
 * @good
 * ```md
 * | Task ID | Task Name |
 * | ------- | --------- |
 * | 4047    | Prepare   |
 * ```
 */
export const tableIndented = tableRepair('table_indented', (table, report) => {
  if (!/^\s/.test(table.header.text) || !columnsOf(cellsOf(table.header.text))) return null;
  report(
    'table_indented',
    table.header.number,
    'The task table is indented: remove the spaces before its lines.',
  );
  return linesOf(table).map((line) => ({ ...line, text: line.text.trimStart() }));
});
