import type { Parity } from '../../content/parity/parity';
import { olderPages, parityRows } from './findings/parityRows';

/** A table of the languages: how much each has, and in parentheses in how many places it differs. */
export function parityTable(parity: Parity): string {
  const rows = [
    ['', ...parity.counts.keys()],
    ...parityRows(parity).map(({ label, cells }) => [
      label,
      ...cells.map(({ count, differences }) => `${count}${differences > 0 ? ` (${differences})` : ''}`),
    ]),
    ['older', ...olderPages(parity).map(({ count }) => String(count))],
  ];
  return `${typeset(rows)}In parentheses: differences; older: pages refreshed later in another language.\n`;
}

function typeset(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
