import type { Actor } from '../board/actor';
import type { Board } from '../board/board';
import type { Refusal } from '../board/refusal';
import type { CommandRule } from './commandRule';

/** Whether a person may assign, set due dates, close, reopen, rename, withdraw and adopt on this board. */
export function mayManage(board: Board, actor: Actor): boolean {
  return actor.role === 'member' && (actor.isManager || actor.id === board.poster.id);
}

/** Why this person may not do this on the board in its current state, or undefined when they may. */
export function rightsRefusal(
  board: Board,
  actor: Actor,
  { who, on }: Pick<CommandRule<never>, 'who' | 'on'>,
): Refusal | undefined {
  const isAllowed = on.includes(board.state);
  if (board.state === 'withdrawn' && !isAllowed) return { code: 'board_withdrawn' };
  if (who !== 'anybody' && actor.role === 'guest') return { code: 'board_guest' };
  if (who === 'managers' && !mayManage(board, actor)) return { code: 'board_managers_only' };
  if (board.state === 'closed' && !isAllowed) return { code: 'board_closed' };
  return undefined;
}
