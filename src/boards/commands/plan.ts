import { z } from 'zod';
import { type Board, type BoardTask, person } from '../board/board';
import { dateRefusal, todayOf } from '../board/due';
import { named } from '../board/named';
import { refused } from '../board/refusal';
import { actionOf, type CommandRule } from './commandRule';

/**
 * Assigns or dates the open tasks of a role, or of the whole board if `role` is null. What is null in `to` and `due`
 * stays as it is. `items` are the tasks that were changed; the command leaves them empty.
 */
export const planAction = actionOf('plan').extend({
  role: z.string().nullable(),
  to: person.nullable(),
  due: z.string().nullable(),
  items: z.array(z.string()),
});
type Plan = z.infer<typeof planAction>;

export const plan: CommandRule<Plan> = {
  who: 'managers',
  on: ['open'],
  addsText: true,
  decide(board, _actor, action, now) {
    const { due } = action;
    const to = action.to && named(action.to);
    if (to === null && due === null) return refused({ code: 'board_nothing_chosen' });
    const problem = due === null ? undefined : dateRefusal(due, todayOf(board, now));
    if (problem) return refused(problem);
    const tasks = openTasks(board, action);
    if (tasks.length === 0) return refused({ code: 'board_no_open_tasks' });
    const changed = tasks.filter(
      (task) => (to !== null && task.assignedTo?.id !== to.id) || (due !== null && task.due !== due),
    );
    if (changed.length === 0) return { kind: 'already' };
    return { kind: 'accepted', action: { ...action, to, items: changed.map(({ item }) => item) } };
  },
  evolve(board, { action: { to, due, items }, by, at }) {
    const planned = new Set(items);
    const tasks = board.tasks.map((task) =>
      planned.has(task.item)
        ? { ...task, assignedTo: to ?? task.assignedTo, due: due ?? task.due, touched: { by, at } }
        : task,
    );
    return { ...board, tasks };
  },
};

function openTasks(board: Board, { role }: Plan): BoardTask[] {
  return board.tasks.filter(
    ({ state, ...task }) => state.kind === 'todo' && (role === null || task.role === role),
  );
}
