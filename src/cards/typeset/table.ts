import type { Block, Cell } from '../../playbook/text';
import type { Element } from '../card/card';
import { typesetLine } from './line';
import { boldRun, plainRun, type Run, runsOf } from './runs';

type Table = Extract<Block, { kind: 'table' }>;

/** Size of a row that is kept together on one part of a card, in UTF-16 units. */
const LARGEST_ROW = 8_000;

/** Each row of the table becomes a block of labelled lines, because columns do not fit on a phone. */
export function typesetTable(table: Table): Element[] {
  const rows = table.rows.filter((row) => row.some((cell) => cell.inlines.length > 0));
  if (rows.length === 0) return typesetRow(table.header, []);
  return rows.flatMap((row) => typesetRow(row, table.header));
}

function typesetRow(cells: readonly Cell[], header: readonly Cell[]): Element[] {
  const items = cells.flatMap((cell, index) => typesetCell(cell, header[index]));
  if (items.length === 0) return [];
  const row = { type: 'Container', separator: true, spacing: 'Small', items };
  return JSON.stringify(row).length > LARGEST_ROW ? items : [row];
}

function typesetCell(cell: Cell, header: Cell | undefined): Element[] {
  const runs = labelledRuns(cell, header);
  return runs.length === 0 ? [] : typesetLine(runs, { spacing: 'None' });
}

/** The same cells in one line of plain text, for a list that has no room for lines of their own. */
export function tableText({ header, rows }: Table): string {
  return rows
    .flatMap((row) => row.map((cell, index) => labelledRuns(cell, header[index])))
    .filter((runs) => runs.length > 0)
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join(' · ');
}

function labelledRuns(cell: Cell, header: Cell | undefined): Run[] {
  const value = runsOf(cell.inlines);
  return value.length === 0 ? [] : [...labelOf(header), ...value];
}

function labelOf(header: Cell | undefined): Run[] {
  const label = runsOf(header?.inlines ?? [])
    .map((run) => run.text)
    .join('');
  return label === '' ? [] : [boldRun(`${label}:`), plainRun(' ')];
}
