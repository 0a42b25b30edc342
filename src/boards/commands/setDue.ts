import { z } from 'zod';
import { dateRefusal, todayOf } from '../board/due';
import { refused } from '../board/refusal';
import { actionOf, type CommandRule, changeTask, type Decision, onTask, unless } from './commandRule';

/** `item` null sets the date of the board, which applies to every task without its own date. */
export const setDueAction = actionOf('set-due').extend({
  item: z.string().nullable(),
  due: z.string().nullable(),
});
export const setDue: CommandRule<z.infer<typeof setDueAction>> = {
  who: 'managers',
  on: ['open'],
  addsText: false,
  decide(board, _actor, action, now) {
    const { item, due } = action;
    const onDated = (dated: { due: string | null }): Decision<typeof action> => {
      // A date that is there already may have passed since.
      if (dated.due === due || due === null) return unless(dated.due === due, action);
      const problem = dateRefusal(due, todayOf(board, now));
      return problem ? refused(problem) : { kind: 'accepted', action };
    };
    return item === null ? onDated(board) : onTask(board, item, onDated);
  },
  evolve(board, done) {
    const { item, due } = done.action;
    return item === null ? { ...board, due } : changeTask(board, item, done, { due });
  },
};
