import type { Page, Task } from '../page';

/** The tasks under one heading of a page. */
export type TasksUnder = { heading: string | null; tasks: readonly Task[] };

/** The tasks that a page shows: its own, else those of other pages that it names. */
export type PageTasks = { tasks: readonly Task[]; parts: readonly TasksUnder[]; areReferred: boolean };

export function hasTasks({ tasks, referredTasks }: Page): boolean {
  return tasks.length > 0 || referredTasks !== undefined;
}

/** `parts` are the steps of the page, or the headings under which it names tasks, in its order. */
export function tasksOn({ tasks, steps, referredTasks }: Page): PageTasks {
  if (referredTasks === undefined) return { tasks, parts: steps, areReferred: false };
  const parts = new Map<string | null, Task[]>();
  for (const task of referredTasks) {
    const under = parts.get(task.step);
    if (under) under.push(task);
    else parts.set(task.step, [task]);
  }
  return {
    tasks: referredTasks,
    parts: [...parts].map(([heading, under]) => ({ heading, tasks: under })),
    areReferred: true,
  };
}
