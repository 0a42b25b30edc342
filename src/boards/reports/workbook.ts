import writeWorkbook from 'write-excel-file/node';
import type { Cell } from './csvText';

/** Of each column, in characters: wide enough for a name, narrow enough to see several. */
const WIDTH = 20;
/** Characters that a cell has room for, in UTF-16 units: Excel repairs a file that has more, and says so. */
const LONGEST_TEXT = 32_767;
/** Excel reads this in a text as the character of that number. */
const READ_AS_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** What XML 1.0 has no room for beside what the library leaves out. */
const NOT_XML = /[\ufffe\uffff]/g;

/**
 * The rows as an Excel workbook of one sheet, whose first row stays in sight. Every program reads it the same, whatever
 * the list separator of its language is, and a text is never a formula, whatever it begins with.
 */
export async function workbook(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Buffer> {
  const columns = header.map(() => ({ width: WIDTH }));
  const sheet = [header, ...rows].map((cells) => cells.map(written));
  return writeWorkbook(sheet, { sheet: '1', columns, stickyRowsCount: 1 }).toBuffer();
}

function written(value: Cell) {
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '');
  if (text === '') return null;
  const fitting = text.slice(0, LONGEST_TEXT).replace(NOT_XML, '');
  return { value: fitting.replace(READ_AS_CHARACTER, '_x005F_'), type: String };
}
