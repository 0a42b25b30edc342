import { tableRepair } from '../rows/table';

/**
 * Text directly below a table would become one of its rows.
 *
 * @bad
 * ```md
 * | Date | Who |
 * | ---- | --- |
 * | 2020 | Ana |
 * [Home](index.md)
 * ```
 * @good
 * ```md
 * | Date | Who |
 * | ---- | --- |
 * | 2020 | Ana |
 *
 * [Home](index.md)
 * ```
 */
export const tableTextBelow = tableRepair('table_glued', ({ header, delimiter, rows }, report) => {
  const below = rows.findIndex((row) => !row.text.includes('|'));
  const first = rows[below];
  if (!first) return null;
  report(
    'table_glued',
    first.number,
    'Text directly below a table becomes part of it: leave a line empty between them.',
  );
  const empty = { text: '', number: first.number, verbatim: false };
  return [header, delimiter, ...rows.slice(0, below), empty, ...rows.slice(below)];
});
