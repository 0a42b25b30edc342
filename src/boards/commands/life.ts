import type { z } from 'zod';
import type { Board } from '../board/board';
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
