import { z } from 'zod';
import { type Board, type BoardTask, type Person, untouched } from '../board/board';
import { MAX_OWN_TASKS, MAX_TASKS } from '../board/limits';
import { type Refusal, refused } from '../board/refusal';
import { typedText } from '../board/typedText';
import { actionOf, type CommandRule, onTask } from './commandRule';
import { mayManage } from './rights';

/** `roleLabel` is the name of the role in the board's language. */
export const addTaskAction = actionOf('add-task').extend({
  title: z.string(),
  role: z.string().nullable(),
  roleLabel: z.string().nullable(),
  requirement: z.enum(['mandatory', 'optional']),
});
export const addTask: CommandRule<z.infer<typeof addTaskAction>> = {
  who: 'members',
  on: ['open'],
  addsText: true,
  decide(board, _actor, action) {
    const title = typedText(action.title, 'own');
    if (title.kind === 'refused') return title;
    const full = fullRefusal(board);
    return full ? refused(full) : { kind: 'accepted', action: { ...action, title: title.text } };
  },
  evolve(board, { action: { title, role, roleLabel, requirement }, by, at }) {
    const ownTasks = board.ownTasks + 1;
    const task = ownTask(ownTasks, { title, role, roleLabel, requirement }, { by, at });
    const lastOfPage = board.tasks.findLastIndex(({ gone }) => !gone) + 1;
    return { ...board, ownTasks, tasks: board.tasks.toSpliced(lastOfPage, 0, task) };
  },
};

/** A task that somebody added, the `number`-th of its board. */
export function ownTask(
  number: number,
  { title, role, roleLabel, requirement }: Omit<z.infer<typeof addTaskAction>, 'kind'>,
  added: { by: Person; at: number },
): BoardTask {
  const item = `#${number}`;
  return {
    ...untouched({
      item,
      task: item,
      requirement,
      role,
      services: [],
      step: null,
      snapshot: { name: title, role: roleLabel, services: [], step: null },
    }),
    own: added,
    touched: added,
  };
}

/** `title` is the one of the task, for the history; the command leaves it empty. */
export const removeTaskAction = actionOf('remove-task').extend({ item: z.string(), title: z.string() });
export const removeTask: CommandRule<z.infer<typeof removeTaskAction>> = {
  who: 'members',
  on: ['open'],
  addsText: true,
  decide: (board, actor, action) =>
    onTask(board, action.item, ({ own, state, snapshot }) => {
      if (own === null) return refused({ code: 'board_task_of_playbook' });
      if (state.kind === 'done') return refused({ code: 'board_task_done', by: state.by });
      if (own.by.id !== actor.id && !mayManage(board, actor))
        return refused({ code: 'board_own_task', by: own.by });
      return { kind: 'accepted', action: { ...action, title: snapshot.name } };
    }),
  evolve: (board, { action }) => ({
    ...board,
    tasks: board.tasks.filter(({ item }) => item !== action.item),
  }),
};

function fullRefusal({ tasks }: Board): Refusal | undefined {
  if (tasks.filter(({ own }) => own !== null).length >= MAX_OWN_TASKS)
    return { code: 'board_too_many_own_tasks', limit: MAX_OWN_TASKS };
  return tasks.length >= MAX_TASKS ? { code: 'board_too_many_tasks', limit: MAX_TASKS } : undefined;
}
