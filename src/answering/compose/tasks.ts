import type { Locale } from '../../playbook/locale';
import type { Page, Task } from '../../playbook/page';
import { type Playbook, pagesOf } from '../../playbook/playbook';
import { passes, traitsOf, withAllServices } from '../../playbook/tasks/taskFilter';
import type { Answer, Source } from '../answer';
import type { TaskFilter } from '../topic';

type Groups = { step: string | null; tasks: Task[] }[];

/** The tasks that pass a filter, by step, in the order of the page; each id once a step. */
export function groupTasks(tasks: readonly Task[], filter: TaskFilter): Groups {
  const groups = new Map<string | null, Task[]>();
  for (const task of tasks) {
    if (!passes(traitsOf(task), filter)) continue;
    const group = groups.get(task.step) ?? [];
    groups.set(task.step, group);
    if (!group.some(({ id }) => id === task.id)) group.push(task);
  }
  return [...groups].map(([step, group]) => ({ step, tasks: group }));
}

/** The pages for a reader of `locale` with tasks that pass a filter, in the order of the playbook; `phase` null means all phases. */
export function tasksOfPlaybook(
  playbook: Playbook,
  locale: Locale,
  filter: TaskFilter,
  phase: string | null,
): { source: Source; tasks: Task[] }[] {
  return pagesOf(playbook, locale)
    .filter(({ page }) => phase === null || page.phase?.key === phase)
    .map((source) => ({
      source,
      tasks: groupTasks(source.page.tasks, filter).flatMap(({ tasks }) => tasks),
    }))
    .filter(({ tasks }) => tasks.length > 0);
}

export function countTasks(groups: readonly { tasks: readonly Task[] }[]): number {
  return groups.reduce((count, { tasks }) => count + tasks.length, 0);
}

/** How many tasks more there are when those for all services are shown as well; `count` counts those of a filter. */
export function countForAll(filter: TaskFilter, count: (filter: TaskFilter) => number): number {
  const broader = withAllServices(filter);
  return broader ? count(broader) - count(filter) : 0;
}

/** The roles on a page, in the order of appearance, each with the headings of its steps and with its tasks. */
export function rolesOf(page: Page): Extract<Answer, { kind: 'roles' }>['roles'] {
  const roles = new Map<string, Extract<Answer, { kind: 'roles' }>['roles'][number]>();
  for (const step of page.steps) {
    for (const role of step.roles) {
      const entry = roles.get(role.key) ?? { role, steps: [], tasks: [] };
      roles.set(role.key, entry);
      if (step.heading !== null && !entry.steps.includes(step.heading)) entry.steps.push(step.heading);
    }
  }
  for (const task of page.tasks) {
    if (!task.role) continue;
    const entry = roles.get(task.role.key) ?? { role: task.role, steps: [], tasks: [] };
    roles.set(task.role.key, entry);
    entry.tasks.push(task);
  }
  return [...roles.values()];
}
