import { normalised } from '../../playbook/normalised';
import { type Column, keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';

/** What each column of a table holds, null for one that tasks do not have. */
export type TaskColumns = (Column | null)[];

/** Any language's way of writing "(M)andatory / (O)ptional". */
const MARKS = /\([MEB]\)|\(O\)/i;

/**
 * The columns of a table whose header is `header`, or null when it is no table of tasks: one that only refers to
 * tasks by their number says neither their names nor whether they are mandatory.
 */
export function taskColumns(header: readonly string[]): TaskColumns | null {
  const columns = header.map((cell) => columnOf(cell));
  const says = columns.includes('name') || columns.includes('requirement');
  return columns.includes('id') && says ? columns : null;
}

function columnOf(cell: string): Column | null {
  return keyOf(cell, LITERALS.columns) ?? (MARKS.test(normalised(cell, 'NFKC')) ? 'requirement' : null);
}
