import { rowOf } from '../rows/cells';
import { rowRepair } from '../rows/table';

/**
 * A row must start and end with a pipe.
 *
 * @bad
 * ```md
 * | Date | Who |
 * | ---- | --- |
 * 2020 | Ana |
 * | 2019 | Ben
 * ```
 * @good
 * ```md
 * | Date | Who |
 * | ---- | --- |
 * | 2020 | Ana |
 * | 2019 | Ben |
 * ```
 */
export const tablePipeMissing = rowRepair('table_pipe_missing', (cells, row, _header, report) => {
  const text = row.text.trim();
  const missing = text.startsWith('|') ? (text.endsWith('|') ? null : 'end') : 'start';
  if (missing === null) return null;
  report('table_pipe_missing', row.number, `The row lacks the "|" at its ${missing}: write it.`);
  return [{ ...row, text: rowOf(cells) }];
});
