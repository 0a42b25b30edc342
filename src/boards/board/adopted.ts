import { type BoardTask, type TaskDefinition, untouched } from './board';

/**
 * The tasks of a board, updated to the current playbook. What people did to a task is kept. A task that was removed
 * from the playbook is kept only if it is done or skipped.
 */
export function adopted(tasks: readonly BoardTask[], definitions: readonly TaskDefinition[]): BoardTask[] {
  const known = new Map(tasks.map((task) => [task.item, task]));
  const current = definitions.map((definition) => {
    const task = known.get(definition.item) ?? untouched(definition);
    known.delete(definition.item);
    return { ...task, ...definition, gone: false };
  });
  const gone = [...known.values()].filter((task) => task.state.kind !== 'todo');
  return [...current, ...gone.map((task) => ({ ...task, gone: true }))];
}
