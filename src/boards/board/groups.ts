import type { BoardTask } from './board';

/**
 * `step` is the index of the step on the page, null outside of steps. `gone`: tasks that the playbook no longer has.
 */
export type TaskGroup = { step: number | null; gone: boolean; tasks: BoardTask[] };

/** The tasks by step, in the order of the page; then those that people added, then those that the playbook no longer has. */
export function groupsOf(tasks: readonly BoardTask[]): TaskGroup[] {
  const groups = new Map<string, TaskGroup>();
  for (const task of tasks) {
    const name = groupName(task);
    const group = groups.get(name) ?? { step: task.gone ? null : task.step, gone: task.gone, tasks: [] };
    group.tasks.push(task);
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

/** Tasks with the same name form a group. */
export function groupName({ gone, own, step }: BoardTask): string {
  if (gone) return 'gone';
  return own === null ? String(step) : 'own';
}

/** The keys of the roles that have tasks here, in the order of their first task. */
export function rolesOf(tasks: readonly BoardTask[]): string[] {
  return [...new Set(tasks.flatMap(({ role }) => (role === null ? [] : [role])))];
}

export function tasksOfRole(tasks: readonly BoardTask[], role: string): BoardTask[] {
  return tasks.filter((task) => task.role === role);
}

function rank({ tasks: [task] }: TaskGroup): number {
  if (!task) return 0;
  return task.gone ? 2 : Number(task.own !== null);
}
