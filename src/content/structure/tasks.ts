import type { Requirement } from '../../playbook/page';
import { type Block, type Cell, type Inline, inlineText } from '../../playbook/text';
import type { Column } from '../language/literals';
import type { Report } from '../problems/report';
import type { NamedTerm } from '../stages/namedTerm';
import type { ParsedTask } from '../stages/parsedPage';
import { requirementOf } from '../taskTable/requirement';
import { type TaskColumns, taskColumns } from '../taskTable/taskColumns';
import { taskIds } from '../taskTable/taskIds';
import { readRoles, readServices } from '../terms/splitTerms';

export type Table = Extract<Block, { kind: 'table' }>;

/** The tasks of a table, and a second table with the rows and cells that do not belong to a task. */
export type TaskTable = { tasks: ParsedTask[]; rest: Table | null };

/** Whether `table` defines tasks. */
export function isTaskTable(table: Table): boolean {
  return taskColumns(table.header.map(textOf)) !== null;
}

/** The rows of a task table; `rowLines` are the lines of its rows in the file. */
export function readTasks(
  table: Table,
  rowLines: readonly number[],
  step: string | null,
  report: Report,
): TaskTable {
  const headings = table.header.map(textOf);
  const columns = taskColumns(headings) ?? [];
  const tasks: ParsedTask[] = [];
  const rest: Cell[][] = [];
  table.rows.forEach((row, index) => {
    const line = rowLines[index] ?? 1;
    if (row.every(isEmpty) || row.every((cell, at) => textOf(cell) === headings[at])) return;
    const own = readRow(columns, row, line, step, report);
    for (const task of own) tasks.push(task);
    if (own.length === 0) rest.push(row);
    else if (row.some((cell, at) => columns[at] === null && textOf(cell) !== '')) {
      report(
        'task_column_unknown',
        line,
        'A cell of this row stands under no column that tasks have; see its header.',
      );
      rest.push(row);
    }
  });
  return { tasks, rest: rest.length > 0 ? { ...table, rows: rest } : null };
}

/** The task of a row; if the row has several ids, one task for each id. */
function readRow(
  columns: TaskColumns,
  row: readonly Cell[],
  line: number,
  step: string | null,
  report: Report,
): ParsedTask[] {
  const cell = (column: Column) => row[columns.indexOf(column)]?.inlines ?? [];
  const idCell = cell('id');
  const ids = taskIds(inlineText(idCell));
  const [first] = ids;
  if (first === undefined) {
    report('task_id_missing', line, 'The row has no task id: write its number in the first cell.');
    return [];
  }
  const name = cell('name');
  if (inlineText(name).trim() === '') {
    report('task_name_missing', line, `Task ${first} has no name: add the cell with its name.`);
  }
  const requirement = readRequirement(first, inlineText(cell('requirement')), line, report);
  return ids.map((id) => ({
    id,
    name: linkedFrom(idCell, id, name),
    requirement,
    role: readRole(inlineText(cell('role'))),
    services: readServices(inlineText(cell('services'))),
    step,
    line,
  }));
}

/** A link on the id becomes the link of the task's name. */
function linkedFrom(idCell: readonly Inline[], id: string, name: Inline[]): Inline[] {
  const links = idCell.filter((inline) => inline.kind === 'link');
  const link = links.find((own) => inlineText([own]).includes(id)) ?? links[0];
  const free = name.length > 0 && name.every((inline) => inline.kind !== 'link');
  return link && free ? [{ ...link, inlines: name }] : name;
}

function readRequirement(id: string, mark: string, line: number, report: Report): Requirement {
  const requirement = requirementOf(mark);
  if (requirement) return requirement;
  if (mark.trim() === '') {
    report('task_mark_missing', line, `Task ${id} is neither mandatory nor optional: write M or O.`);
  } else {
    report('task_mark_unknown', line, `Task ${id} has the mark "${mark}", expected one of M, E, b, O.`);
  }
  return 'unknown';
}

/** One role. If a cell names several, the label is their whole text and the key is that of the first known role. */
function readRole(text: string): NamedTerm | null {
  const roles = readRoles(text);
  if (roles.length === 0) return null;
  return { label: text.trim(), key: roles.find((role) => role.key !== null)?.key ?? null };
}

/** Whether a cell is empty or has only the dashes of a repeated header. */
function isEmpty(cell: Cell): boolean {
  return /^:?-*:?$/.test(textOf(cell));
}

function textOf(cell: Cell): string {
  return inlineText(cell.inlines).trim();
}
