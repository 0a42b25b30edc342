import type { Locale } from '../../playbook/locale';
import type { RefreshEntry } from '../../playbook/page';
import { type Cell, inlineText } from '../../playbook/text';
import { LITERALS } from '../language/literalsOfAll';
import type { Report } from '../problems/report';
import type { Placed } from '../stages/outline';
import { type DateOrder, orderOf, partsOf, readDate } from '../text/dates';
import type { Table } from './tasks';

/** The rows of all refresh summaries of a page. */
export function readRefreshOf(placed: readonly Placed[], locale: Locale, report: Report): RefreshEntry[] {
  return placed.flatMap(({ element: { block, rowLines }, section }) =>
    section?.kind === 'refresh' && block.kind === 'table' ? readRefresh(block, rowLines, locale, report) : [],
  );
}

/** The rows of a refresh summary: date, person, and the other cells as the description of the change. */
function readRefresh(
  table: Table,
  rowLines: readonly number[],
  locale: Locale,
  report: Report,
): RefreshEntry[] {
  const rows = dateFirst(table.rows.map((row) => row.map(textOf)));
  const order = orderOf(
    rows.map(([date = '']) => date),
    usualOrder(locale),
  );
  return rows.flatMap(([written = '', who = '', ...what], index) => {
    if (written === '' && who === '') return [];
    const date = readDate(written, order);
    if (date === null) {
      report(
        'date_unreadable',
        rowLines[index] ?? 1,
        `"${written}" is no date: write it like the others of the table.`,
      );
    }
    return [{ date, who, what: what.filter((text) => text !== '').join(' ') }];
  });
}

/** The rows with the date column moved to the front. */
function dateFirst(rows: string[][]): string[][] {
  const dates = (at: number) => rows.filter((row) => partsOf(row[at] ?? '')).length;
  if (dates(0) > 0) return rows;
  const at = (rows[0] ?? []).findIndex((_, column) => dates(column) * 2 > rows.length);
  if (at < 1) return rows;
  return rows.map((row) => {
    const [date = '', who = '', ...after] = row.slice(at);
    return [date, who, ...row.slice(0, at), ...after];
  });
}

function usualOrder(locale: Locale): DateOrder {
  return LITERALS.languages.get(locale)?.dateOrder ?? 'mdy';
}

function textOf(cell: Cell): string {
  return inlineText(cell.inlines).trim();
}
