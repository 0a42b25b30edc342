import { cellsOf, rowOf } from '../rows/cells';
import { linesOf, tableRepair } from '../rows/table';

/**
 * The line of dashes must have as many cells as the header; otherwise Markdown does not see a table.
 *
 * @bad
 * ```md
 * | Task ID | Title | Role |
 * | :------ | ----- |
 * | 3080    | Plan  | FE   |
 * ```
 * @good
 * ```md
 * | Task ID | Title | Role |
 * | :------ | ----- | --- |
 * | 3080    | Plan  | FE   |
 * ```
 */
export const tableDelimiter = tableRepair('table_delimiter', (table, report) => {
  const wanted = cellsOf(table.header.text).length;
  const dashes = cellsOf(table.delimiter.text);
  if (dashes.length === wanted && !dashes.includes('')) return null;
  const { number } = table.delimiter;
  report(
    'table_delimiter',
    number,
    dashes.length === wanted
      ? 'The line of dashes has an empty cell: write dashes there.'
      : `The line of dashes has ${dashes.length} cells, the header ${wanted}: make them equal.`,
  );
  const cells = Array.from({ length: wanted }, (_, at) => dashes[at] || '---');
  return linesOf({ ...table, delimiter: { ...table.delimiter, text: rowOf(cells) } });
});
