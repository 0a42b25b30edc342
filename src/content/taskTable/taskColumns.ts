import { normalised } from '../../playbook/normalised';
import { type Column, keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';

/** The content of each table column, null for a column that tasks do not have. */
export type TaskColumns = (Column | null)[];

/** Matches "(M)andatory / (O)ptional" in any language. */
const MARKS = /\([MEB]\)|\(O\)/i;

/**
 * The columns of a table with this header, or null when it does not define tasks. A table that only refers to tasks
 * by number has neither their names nor their marks.
 */
export function taskColumns(header: readonly string[]): TaskColumns | null {
  const columns = header.map((cell) => columnOf(cell));
  const says = columns.includes('name') || columns.includes('requirement');
  return columns.includes('id') && says ? columns : null;
}

function columnOf(cell: string): Column | null {
  return keyOf(cell, LITERALS.columns) ?? (MARKS.test(normalised(cell, 'NFKC')) ? 'requirement' : null);
}
