import type { BoardTask } from './board';

/**
 * `step` is the index of the step on the page, null outside of steps. `gone`: tasks that the playbook no longer has.
 */
export type TaskGroup = { step: number | null; gone: boolean; tasks: BoardTask[] };

/** The tasks by step, in the order of the page; tasks that the playbook no longer has form a group at the end. */
export function groupsOf(tasks: readonly BoardTask[]): TaskGroup[] {
  const groups = new Map<string, TaskGroup>();
  for (const task of tasks) {
    const name = task.gone ? 'gone' : String(task.step);
    const group = groups.get(name) ?? { step: task.gone ? null : task.step, gone: task.gone, tasks: [] };
    group.tasks.push(task);
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.gone) - Number(b.gone));
}

/** The keys of the roles that have tasks here, in the order of their first task. */
export function rolesOf(tasks: readonly BoardTask[]): string[] {
  return [...new Set(tasks.flatMap(({ role }) => (role === null ? [] : [role])))];
}

export function tasksOfRole(tasks: readonly BoardTask[], role: string): BoardTask[] {
  return tasks.filter((task) => task.role === role);
}
