import { type BoardTask, type TaskDefinition, untouched } from './board';

/**
 * The tasks of a board, updated to the current playbook. What people did to a task is kept, and
 * so are the tasks that they added. A task that was removed
 * from the playbook is kept only if it is done or skipped.
 */
export function adopted(tasks: readonly BoardTask[], definitions: readonly TaskDefinition[]): BoardTask[] {
  const known = new Map(tasks.map((task) => [task.item, task]));
  const current = definitions.map((definition) => {
    const task = known.get(definition.item) ?? untouched(definition);
    known.delete(definition.item);
    return { ...task, ...definition, gone: false };
  });
  const rest = [...known.values()];
  const own = rest.filter((task) => task.own !== null);
  const gone = rest.filter((task) => task.own === null && task.state.kind !== 'todo');
  return [...current, ...own, ...gone.map((task) => ({ ...task, gone: true }))];
}
