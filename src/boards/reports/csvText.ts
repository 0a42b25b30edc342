/** A cell of a table; several values are joined. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/**
 * Spreadsheets read a cell that starts like this as a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** RFC 4180 with a header line. Text that people typed is never written as a formula. */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(cell).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  const text = Array.isArray(value) ? value.join(';') : String(value ?? '');
  const harmless = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
