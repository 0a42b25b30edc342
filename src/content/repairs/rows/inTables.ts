import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';
import { cellsOf } from './cells';
import { linesOf, rewriteTables, type SourceTable, type TableRepair, tableAt } from './table';

/** Combines several table repairs into one, which finds the tables once and skips those without faults. */
export function inTables(repairs: readonly TableRepair[]): Pick<Repair, 'sign' | 'apply'> {
  return {
    sign: /\|/,
    apply: (lines, report) =>
      rewriteTables(lines, (table) => {
        if (isTidy(table)) return null;
        return repairs.reduce<readonly Line[]>((current, repair) => {
          const own = tableAt(current, 0);
          const rewritten = own && repair.rewrite(own, report);
          return own && rewritten ? [...rewritten, ...current.slice(2 + own.rows.length)] : current;
        }, linesOf(table));
      }),
  };
}

/** Whether each line has a pipe at both ends and as many cells as the header. */
function isTidy({ header, delimiter, rows }: SourceTable): boolean {
  const width = cellsOf(header.text).length;
  if (/\|\s*\|/.test(delimiter.text)) return false;
  return [header, delimiter, ...rows].every(({ text }) => {
    const row = text.trimEnd();
    return row.startsWith('|') && row.endsWith('|') && cellsOf(row).length === width;
  });
}
