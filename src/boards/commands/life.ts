import { z } from 'zod';
import { type Board, repeatEvery } from '../board/board';
import { repeatRefusal, todayOf } from '../board/due';
import { refused } from '../board/refusal';
import { actionOf, type CommandRule, unless } from './commandRule';

/** A rule that only changes the state of the board. */
function stateRule<Action>(state: Board['state'], on: Board['state'][]): CommandRule<Action> {
  return {
    who: 'managers',
    on,
    addsText: false,
    decide: (board, _actor, action) => unless(board.state === state, action),
    evolve: (board) => ({ ...board, state }),
  };
}

export const closeAction = actionOf('close');
export const close = stateRule<z.infer<typeof closeAction>>('closed', ['open', 'closed']);

export const reopenAction = actionOf('reopen');
export const reopen = stateRule<z.infer<typeof reopenAction>>('open', ['open', 'closed']);

export const withdrawAction = actionOf('withdraw');
export const withdraw = stateRule<z.infer<typeof withdrawAction>>('withdrawn', [
  'open',
  'closed',
  'withdrawn',
]);

/**
 * Repeats the board from a day on, or no more if `every` is null; `next` is null only then. `day`: the day of the month
 * that counts for months, where that is not the one of `next`.
 */
export const setRepeatAction = actionOf('set-repeat').extend({
  every: repeatEvery.nullable(),
  next: z.string().nullable(),
  day: z.number().exactOptional(),
});
export const setRepeat: CommandRule<z.infer<typeof setRepeatAction>> = {
  who: 'managers',
  on: ['open', 'closed'],
  addsText: false,
  decide(board, _actor, action, now) {
    const { every, next } = action;
    const { repeat } = board;
    if (every === null) return unless(repeat === null, { ...action, next: null });
    if (next === null) return refused({ code: 'board_date_invalid' });
    // A day that is there already may have passed since.
    if (repeat?.every === every && repeat.next === next) return { kind: 'already' };
    const problem = repeatRefusal(next, todayOf(board, now));
    return problem ? refused(problem) : { kind: 'accepted', action };
  },
  evolve: (board, { action: { every, next, day }, by }) =>
    every === null || next === null
      ? { ...board, repeat: null }
      : {
          ...board,
          repeat: { every, next, day: day ?? Number(next.slice(8)) },
          repeatedBy: by.id === board.poster.id ? null : by,
        },
};

/** Only the bot does this: the next board of the series is there (`board`), or there will be none. */
export const handOnAction = actionOf('hand-on').extend({ board: z.string().nullable() });
export const handOn: CommandRule<z.infer<typeof handOnAction>> = {
  who: 'managers',
  on: ['open', 'closed'],
  addsText: false,
  decide: (board, _actor, action) => unless(board.repeat === null, action),
  evolve: (board) => ({ ...board, repeat: null }),
};
