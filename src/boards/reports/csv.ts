import { csvText } from './csvText';
import type { ExportRow } from './exportRows';

export const COLUMNS = [
  'board',
  'title',
  'page',
  'boardState',
  'item',
  'task',
  'name',
  'requirement',
  'role',
  'services',
  'step',
  'state',
  'by',
  'at',
  'reason',
  'claimedBy',
  'assignedTo',
  'due',
  'dueState',
  'note',
  'gone',
  'own',
] as const satisfies readonly (keyof ExportRow)[];

/** The rows as CSV with a header line. */
export function toCsv(rows: readonly ExportRow[]): string {
  return csvText(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
}
