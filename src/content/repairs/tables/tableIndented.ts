import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';
import { cellsOf } from '../rows/cells';
import { linesOf, tableAt } from '../rows/table';
import { columnsOf } from '../rows/taskRow';

/** Markdown does not read a table with this indent. */
const TOO_DEEP = /^(?: {4}|\t)/;

/**
 * A task table must start at the beginning of its lines; if indented, it would belong to the list item above it.
 * Other tables are moved only if there is no such item.
 *
 * @bad
 * ```md
 * - Plan
 *
 *     | Task ID | Task Name |
 *     | ------- | --------- |
 *     | 4047    | Prepare   |
 *
 * ## Refresh Summary
 *
 *     | Date | Who |
 *     | ---- | --- |
 *     | 2020 | Ana |
 * ```
 * @good
 * ```md
 * - Plan
 *
 * | Task ID | Task Name |
 * | ------- | --------- |
 * | 4047    | Prepare   |
 *
 * ## Refresh Summary
 *
 * | Date | Who |
 * | ---- | --- |
 * | 2020 | Ana |
 * ```
 */
export const tableIndented: Repair = {
  code: 'table_indented',
  sign: /^[ \t]+\|/m,
  apply(lines, report) {
    const moved: Line[] = [];
    let inItem = false;
    let changed = false;
    for (let at = 0; at < lines.length; at = moved.length) {
      const line = lines[at];
      if (!line) break;
      if (/^\S/.test(line.text)) inItem = /^(?:[-*+]|\d+[.)])\s/.test(line.text);
      const table = /^[ \t]+\|/.test(line.text) ? tableAt(lines, at) : null;
      const own = table ? linesOf(table) : [line];
      if (table && (columnsOf(cellsOf(line.text)) || (!inItem && TOO_DEEP.test(line.text)))) {
        report('table_indented', line.number, 'The table is indented: remove the spaces before its lines.');
        changed = true;
        for (const row of own) moved.push({ ...row, text: row.text.trimStart() });
      } else {
        for (const row of own) moved.push(row);
      }
    }
    return changed ? moved : lines;
  },
};
