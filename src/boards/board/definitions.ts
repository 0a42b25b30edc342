import type { Page, Task } from '../../playbook/page';
import { passes } from '../../playbook/tasks/taskFilter';
import { inlineText } from '../../playbook/text';
import type { ItemId, Scope, TaskDefinition } from './board';
import { clipped, TEXT_LIMITS } from './limits';

/** More services than any task of the playbook has; further ones are cut off. */
const MAX_SERVICES = 12;

/** The part of a page that has its tasks. */
type TaskTables = Pick<Page, 'tasks' | 'steps'>;

/** Every row of the page's task tables, in order, each with its own id. */
export function definitionsOf(page: TaskTables): TaskDefinition[] {
  const rows = new Map<string, number>();
  return page.tasks.map((task) => {
    const row = (rows.get(task.id) ?? 0) + 1;
    rows.set(task.id, row);
    return definitionOf(page, task, itemOf(task.id, row));
  });
}

/** Whether a task is in the scope. A filter includes the same tasks as an answer with that filter. */
export function inScope(scope: Scope, task: TaskDefinition): boolean {
  switch (scope.kind) {
    case 'chosen':
      return scope.items.includes(task.item);
    case 'filter':
      return passes(task, scope);
  }
}

/**
 * The row of a page for an item, in any language: `4047.2` is the second row of task 4047. Undefined if the page has fewer
 * rows of the task: another row is another task.
 */
export function rowOf(page: Page, item: ItemId): Task | undefined {
  const [task = '', row = '1'] = item.split('.');
  return rowsOf(page).get(task)?.[Number(row) - 1];
}

/** Its rows by the id of their task. A card of a board looks up each of its tasks several times. */
const known = new WeakMap<Page['tasks'], Map<Task['id'], Task[]>>();

function rowsOf({ tasks }: TaskTables): ReadonlyMap<Task['id'], readonly Task[]> {
  const before = known.get(tasks);
  if (before) return before;
  const rows = new Map<Task['id'], Task[]>();
  for (const task of tasks) {
    const same = rows.get(task.id);
    if (same) same.push(task);
    else rows.set(task.id, [task]);
  }
  known.set(tasks, rows);
  return rows;
}

function itemOf(task: string, row: number): ItemId {
  return row === 1 ? task : `${task}.${row}`;
}

function definitionOf(page: TaskTables, task: Task, item: ItemId): TaskDefinition {
  const step = page.steps.findIndex(({ tasks }) =>
    tasks.some(({ id, line }) => id === task.id && line === task.line),
  );
  const services = task.services.slice(0, MAX_SERVICES);
  return {
    item,
    task: task.id,
    requirement: task.requirement,
    role: task.role?.key ?? null,
    services: services.map(({ key }) => key),
    step: step === -1 ? null : step,
    snapshot: {
      name: clipped(inlineText(task.name), TEXT_LIMITS.snapshot),
      role: task.role && clipped(task.role.label, TEXT_LIMITS.name),
      services: services.map(({ label }) => clipped(label, TEXT_LIMITS.name)),
      step: task.step && clipped(task.step, TEXT_LIMITS.snapshot),
    },
  };
}
