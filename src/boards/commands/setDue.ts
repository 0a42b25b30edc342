import { z } from 'zod';
import { isIsoDate } from '../board/date';
import { refused } from '../board/refusal';
import { actionOf, type CommandRule, changeTask, onTask, unless } from './commandRule';

/** `item` null sets the date of the board, which applies to every task without its own date. */
export const setDueAction = actionOf('set-due').extend({
  item: z.string().nullable(),
  due: z.string().nullable(),
});
export const setDue: CommandRule<z.infer<typeof setDueAction>> = {
  who: 'managers',
  on: ['open'],
  addsText: false,
  decide(board, _actor, action) {
    const { item, due } = action;
    const onDated = (dated: { due: string | null }) => {
      if (due !== null && !isIsoDate(due)) return refused({ code: 'board_date_invalid' });
      return unless(dated.due === due, action);
    };
    return item === null ? onDated(board) : onTask(board, item, onDated);
  },
  evolve(board, done) {
    const { item, due } = done.action;
    return item === null ? { ...board, due } : changeTask(board, item, done, { due });
  },
};
