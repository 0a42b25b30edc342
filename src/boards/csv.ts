import type { ExportRow } from './exportRows';

const COLUMNS = [
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
] as const satisfies readonly (keyof ExportRow)[];

/** RFC 4180 with a header line; several services are parted by `;`. */
export function toCsv(rows: readonly ExportRow[]): string {
  const lines = [
    COLUMNS.join(','),
    ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function cell(value: ExportRow[keyof ExportRow]): string {
  const text = Array.isArray(value) ? value.join(';') : String(value ?? '');
  // A spreadsheet would take what people typed for a formula.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
