import { type BoardTask, type TaskDefinition, untouched } from './board';

/**
 * The tasks of a board with what the playbook now says of them. What people did to a task stays; one that the playbook
 * has no longer stays only when it is done or skipped.
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
