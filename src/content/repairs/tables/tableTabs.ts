import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';
import { rowOf } from '../rows/cells';
import { columnsOf } from '../rows/taskRow';

/**
 * A task table whose cells are separated by tabs, as when copied from a spreadsheet.
 *
 * @bad
 * ```md
 * Task ID	Task Name	FastTrack Role
 * 4047	Prepare	FM
 * ```
 * @good
 * ```md
 * | Task ID | Task Name | FastTrack Role |
 * | --- | --- | --- |
 * | 4047 | Prepare | FM |
 * ```
 */
export const tableTabs: Repair = {
  code: 'table_tabs',
  sign: /\t/,
  apply(lines, report) {
    const rows: Line[] = [];
    let within = false;
    for (const line of lines) {
      const cells = line.verbatim ? [] : line.text.split('\t').map((cell) => cell.trim());
      const starts: boolean = !within && cells.length > 1 && columnsOf(cells) !== null;
      within = starts || (within && cells.length > 1);
      rows.push(within ? { ...line, text: rowOf(cells) } : line);
      if (!starts) continue;
      report('table_tabs', line.number, 'The table has tabs between its cells: write "|".');
      rows.push({ ...line, text: rowOf(cells.map(() => '---')) });
    }
    return rows.length > lines.length ? rows : lines;
  },
};
