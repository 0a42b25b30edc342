import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { adopted } from '../board/adopted';
import { taskDefinition } from '../board/board';
import { MAX_TASKS } from '../board/limits';
import { refused } from '../board/refusal';
import { actionOf, type CommandRule, unless } from './commandRule';

/** The tasks of the current playbook, from `adoptionOf`. */
export const adoptAction = actionOf('adopt').extend({ tasks: z.array(taskDefinition) });
export const adopt: CommandRule<z.infer<typeof adoptAction>> = {
  who: 'managers',
  on: ['open'],
  addsText: true,
  decide(board, _actor, action) {
    const tasks = adopted(board.tasks, action.tasks);
    if (tasks.length === 0) return refused({ code: 'board_no_tasks' });
    if (tasks.length > MAX_TASKS) return refused({ code: 'board_too_many_tasks', limit: MAX_TASKS });
    return unless(isDeepStrictEqual(tasks, board.tasks), action);
  },
  evolve: (board, { action }) => ({ ...board, tasks: adopted(board.tasks, action.tasks), kept: null }),
};

/** Ignores the playbook difference with this fingerprint. */
export const keepAction = actionOf('keep').extend({ fingerprint: z.string() });
export const keep: CommandRule<z.infer<typeof keepAction>> = {
  who: 'managers',
  on: ['open'],
  addsText: false,
  decide: (board, _actor, action) => unless(board.kept === action.fingerprint, action),
  evolve: (board, { action }) => ({ ...board, kept: action.fingerprint }),
};
