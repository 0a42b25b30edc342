import type { Line } from '../line';
import { cellsOf } from './cells';
import type { Repair } from './repair';
import { linesOf, tableAt } from './table';
import { columnsOf } from './taskRow';

/** Markdown knows no table that is indented as far. */
const TOO_DEEP = /^(?: {4}|\t)/;

/**
 * A task table stands at the beginning of its lines; indented, it would be part of the list item above it. Any other
 * table does where there is no such item.
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
    let repaired: Line[] | null = null;
    let inItem = false;
    lines.forEach((line, at) => {
      if (/^\S/.test(line.text)) inItem = /^(?:[-*+]|\d+[.)])\s/.test(line.text);
      if (!/^[ \t]+\|/.test(line.text)) return;
      const table = tableAt(lines, at);
      if (!table) return;
      const ofTasks = columnsOf(cellsOf(line.text)) !== null;
      if (!ofTasks && (inItem || !TOO_DEEP.test(line.text))) return;
      report('table_indented', line.number, 'The table is indented: remove the spaces before its lines.');
      repaired ??= [...lines];
      const own = linesOf(table).map((row) => ({ ...row, text: row.text.trimStart() }));
      repaired.splice(at, own.length, ...own);
    });
    return repaired ?? lines;
  },
};
