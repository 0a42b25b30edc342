import type { Answer, Source } from '../answering/answer';
import type { Task, TaskId } from '../playbook/page';

/** The ids of the tasks that an answer shows, each once, in reading order. */
export function shownTasks(answer: Answer): TaskId[] {
  return [...new Set(tasksOf(answer).map(({ id }) => id))];
}

/** The page that an answer speaks from, of two the one in another language; null for many or none. */
export function sourceOf(answer: Answer): Source | null {
  if ('source' in answer) return answer.source;
  if (answer.kind === 'compare') {
    return answer.pages.map(({ source }) => source).find(({ fallback }) => fallback !== null) ?? null;
  }
  return answer.kind === 'task' ? (answer.definitions[0] ?? null) : null;
}

function tasksOf(answer: Answer): Task[] {
  switch (answer.kind) {
    case 'steps':
      return answer.steps
        .filter((_step, place) => answer.chosen === null || answer.chosen === place)
        .flatMap(({ tasks }) => tasks);
    case 'roles':
      return answer.roles.flatMap(({ tasks }) => tasks);
    case 'tasks':
    case 'all-tasks':
      return answer.groups.flatMap(({ tasks }) => tasks);
    case 'duties':
      return answer.processes.flatMap(({ tasks }) => tasks);
    case 'task':
      return answer.definitions.map(({ task }) => task);
    default:
      // All others show no tasks.
      return [];
  }
}
