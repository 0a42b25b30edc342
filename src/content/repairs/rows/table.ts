import type { ProblemCode } from '../../problems/problemCodes';
import type { Report } from '../../problems/report';
import type { TaskColumns } from '../../taskTable/taskColumns';
import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';
import { cellsOf } from './cells';
import { columnsOf } from './taskRow';

/** The lines of a table as written on the page. */
export type SourceTable = { header: Line; delimiter: Line; rows: readonly Line[] };

/** Any cell except the first one may be empty. */
const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*(?::?-+:?[ \t]*)?)*$/;

/** Authors do not write wider tables. */
const MOST_COLUMNS = 100;
/** Longer than any real row; trying to repair a longer one would take too long. */
export const LONGEST_ROW = 5000;

/** Whether `text` is the line of dashes below a table's header. */
export function isDelimiter(text: string): boolean {
  return text.includes('-') && text.includes('|') && DELIMITER.test(text.trim());
}

/** Whether a line ends the table above it. */
function endsTable({ text, verbatim }: Line): boolean {
  return verbatim || text.trim() === '' || /^\s*(?:#{1,6}\s|>)/.test(text);
}

export type TableRepair = Repair & {
  /** All lines of a repaired table, or null to leave it. */
  rewrite(table: SourceTable, report: Report): readonly Line[] | null;
};

export function tableRepair(code: ProblemCode, rewrite: TableRepair['rewrite']): TableRepair {
  return {
    code,
    sign: /\|/,
    rewrite,
    apply: (lines, report) => rewriteTables(lines, (table) => rewrite(table, report)),
  };
}

/** `lines` with every table replaced by the result of `rewrite`. */
export function rewriteTables(
  lines: readonly Line[],
  rewrite: (table: SourceTable) => readonly Line[] | null,
): readonly Line[] {
  let changed = false;
  const repaired: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const table = tableAt(lines, at);
    const line = lines[at];
    if (table && cellsOf(table.header.text).length <= MOST_COLUMNS) {
      const rewritten = rewrite(table);
      if (rewritten) changed = true;
      for (const own of rewritten ?? linesOf(table)) repaired.push(own);
      at += 2 + table.rows.length;
    } else {
      if (line) repaired.push(line);
      at += 1;
    }
  }
  return changed ? repaired : lines;
}

/** The header that rows are compared with; `columns` is null for a table without tasks. */
export type TableHeader = { cells: readonly string[]; columns: TaskColumns | null };

export function headerOf({ header }: SourceTable): TableHeader {
  const cells = cellsOf(header.text);
  return { cells, columns: columnsOf(cells) };
}

/** A repair of single rows; `rewrite` returns the rows that replace one, or null to leave it unchanged. */
export function rowRepair(
  code: ProblemCode,
  rewrite: (
    cells: readonly string[],
    row: Line,
    header: TableHeader,
    report: Report,
  ) => readonly Line[] | null,
): TableRepair {
  return tableRepair(code, (table, report) => {
    const header = headerOf(table);
    let changed = false;
    const rows = table.rows.flatMap((row) => {
      if (row.text.length > LONGEST_ROW) return [row];
      const rewritten = rewrite(cellsOf(row.text), row, header, report);
      if (rewritten) changed = true;
      return rewritten ?? [row];
    });
    return changed ? linesOf({ ...table, rows }) : null;
  });
}

export function linesOf({ header, delimiter, rows }: SourceTable): Line[] {
  return [header, delimiter, ...rows];
}

/** The table whose header is line `at`. */
export function tableAt(lines: readonly Line[], at: number): SourceTable | null {
  const header = lines[at];
  const delimiter = lines[at + 1];
  if (!header || !delimiter || header.verbatim || !header.text.includes('|')) return null;
  if (!isDelimiter(delimiter.text) || isDelimiter(header.text)) return null;
  let end = at + 2;
  for (let line = lines[end]; line && !endsTable(line); line = lines[end]) end += 1;
  return { header, delimiter, rows: lines.slice(at + 2, end) };
}
