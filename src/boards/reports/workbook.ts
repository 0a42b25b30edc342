import type { Cell } from './csvText';
import { zip } from './zip';

/** Of each column, in characters: wide enough for a name, narrow enough to see several. */
const WIDTH = 20;
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OOXML = 'http://schemas.openxmlformats.org';
const MAIN = `${OOXML}/spreadsheetml/2006/main`;
const RELATED = `${OOXML}/officeDocument/2006/relationships`;
const PACKAGED = `${OOXML}/package/2006`;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What XML 1.0 has no room for. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Excel reads this in a text as the character of that number. */
const READ_AS_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * The rows as an Excel workbook of one sheet, whose first row stays in sight (ECMA-376). Every program reads it the same,
 * whatever the list separator of its language is, and a text is never a formula, whatever it begins with.
 */
export function workbook(header: readonly string[], rows: readonly (readonly Cell[])[]): Buffer {
  const lines = [header, ...rows].map((cells, index) => {
    const row = index + 1;
    const written = cells.map((value, column) => cell(`${letters(column)}${row}`, value));
    return `<row r="${row}">${written.join('')}</row>`;
  });
  const sheet =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols><col min="1" max="${header.length}" width="${WIDTH}" customWidth="1"/></cols>` +
    `<sheetData>${lines.join('')}</sheetData>`;
  return zip([
    [
      '[Content_Types].xml',
      xml(
        'Types',
        `${PACKAGED}/content-types`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
          `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
      ),
    ],
    ['_rels/.rels', relation('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      xml('workbook', MAIN, `<sheets><sheet name="1" sheetId="1" r:id="r1" xmlns:r="${RELATED}"/></sheets>`),
    ],
    ['xl/_rels/workbook.xml.rels', relation('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', xml('worksheet', MAIN, sheet)],
  ]);
}

function relation(kind: string, target: string): string {
  const one = `<Relationship Id="r1" Type="${RELATED}/${kind}" Target="${target}"/>`;
  return xml('Relationships', `${PACKAGED}/relationships`, one);
}

function xml(root: string, space: string, content: string): string {
  return `${DECLARED}<${root} xmlns="${space}">${content}</${root}>`;
}

/** `A` to `Z` for the columns from 0, then `AA` and so on. */
function letters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return `${before < 0 ? '' : letters(before)}${String.fromCharCode(65 + (column % 26))}`;
}

/** @param at its row and column, which the format leaves open and some programs ask for */
function cell(at: string, value: Cell): string {
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '');
  if (text === '') return `<c r="${at}"/>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function escaped(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replace(READ_AS_CHARACTER, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
