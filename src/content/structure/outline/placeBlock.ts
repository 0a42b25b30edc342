import type { Report } from '../../problems/report';
import type { LocatedBlock } from '../../stages/locatedBlock';
import { isFooter } from '../footer';
import { isTaskTable, readTasks } from '../tasks';
import { blocksOf, endTasksHeading, type OutlineState, stepFor } from './outlineState';

/** A block that is no heading: text of the section or step, or the tasks of a step. */
export function placeBlock(state: OutlineState, element: LocatedBlock, report: Report): void {
  const { block } = element;
  if (block.kind === 'table' && isTaskTable(block)) {
    state.tasksHeading = null;
    const step = stepFor(state, element.line);
    const { tasks, rest } = readTasks(block, element.rowLines, step.heading, report);
    if (tasks.length === 0 && rest === null) {
      report('task_table_empty', element.line, 'The task table has no rows: add its tasks or remove it.');
    }
    for (const task of tasks) step.tasks.push(task);
    if (rest) blocksOf(state).push(rest);
  } else {
    endTasksHeading(state);
    if (!isFooter(block)) blocksOf(state).push(block); // it stays among the links
  }
  state.placed.push({ element, section: state.section, step: state.step });
}
