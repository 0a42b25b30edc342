import { COLUMNS } from './csv';
import type { Cell } from './csvText';
import type { ExportRow } from './exportRows';

/** What a reader calls a task's ids, in their language; `services` in the order of the row. */
export type RowLabels = {
  requirement: string;
  role: string | null;
  services: readonly string[];
  state: string;
};

/** The names of the columns with labels. */
export type LabelColumns = Readonly<Record<keyof RowLabels, string>>;

const LABELLED = ['requirement', 'role', 'services', 'state'] as const satisfies readonly (keyof RowLabels)[];

/** The rows as a table, with a column in the reader's language behind each column of ids. */
export function labelledRows(
  rows: readonly (readonly [ExportRow, RowLabels])[],
  columns: LabelColumns,
): { header: string[]; cells: Cell[][] } {
  const isLabelled = (column: string) => LABELLED.find((label) => label === column);
  const header = COLUMNS.flatMap((column) => {
    const label = isLabelled(column);
    return label === undefined ? [column] : [column, columns[label]];
  });
  const cells = rows.map(([row, labels]) =>
    COLUMNS.flatMap((column): Cell[] => {
      const label = isLabelled(column);
      return label === undefined ? [row[column]] : [row[column], labels[label]];
    }),
  );
  return { header, cells };
}
