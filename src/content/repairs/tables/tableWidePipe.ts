import { lineRepair } from '../../text/repair';

/**
 * The pipes of a table must be ASCII characters.
 *
 * @bad
 * ```md
 * ｜ 日付 ｜ 担当 ｜
 * | ---- | ---- |
 * ｜ 2020/3/1 ｜ Ana |
 * ```
 * @good
 * ```md
 * | 日付 | 担当 |
 * | ---- | ---- |
 * | 2020/3/1 | Ana |
 * ```
 */
export const tableWidePipe = lineRepair(
  'table_wide_pipe',
  /｜/,
  'The row has full-width pipes between its cells: write "|".',
  (text) => (/^\s*[|｜].*[|｜]\s*$/.test(text) ? text.replaceAll('｜', '|') : text),
);
