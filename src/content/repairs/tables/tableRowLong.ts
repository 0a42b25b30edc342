import { cellsOf, rowOf } from '../rows/cells';
import { linesOf, tableRepair } from '../rows/table';

const MOST_COLUMNS = 100;

/**
 * Cells after the last column would be lost, so the table gets another column.
 *
 * @bad
 * ```md
 * | Who | What |
 * | --- | ---- |
 * | Ana | Plan | 2020 |
 * ```
 * @good
 * ```md
 * | Who | What |  |
 * | --- | ---- | --- |
 * | Ana | Plan | 2020 |
 * ```
 */
export const tableRowLong = tableRepair('table_row_long', (table, report) => {
  const header = cellsOf(table.header.text);
  let most = header.length;
  for (const row of table.rows) {
    const used = cellsOf(row.text).findLastIndex((cell) => cell !== '') + 1;
    if (used <= header.length || used > MOST_COLUMNS) continue;
    most = Math.max(most, used);
    report(
      'table_row_long',
      row.number,
      `The row has ${used} cells, the header ${header.length}: remove one, or name its column.`,
    );
  }
  if (most === header.length) return null;
  const more = Array.from({ length: most - header.length });
  const dashes = cellsOf(table.delimiter.text);
  return linesOf({
    header: { ...table.header, text: rowOf([...header, ...more.map(() => '')]) },
    delimiter: { ...table.delimiter, text: rowOf([...dashes, ...more.map(() => '---')]) },
    rows: table.rows,
  });
});
