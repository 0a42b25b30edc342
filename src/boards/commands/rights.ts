import type { Actor } from '../board/actor';
import type { Board } from '../board/board';
import type { Refusal } from '../board/refusal';
import type { CommandRule } from './commandRule';

/** Whether a person may assign, set due dates, close, reopen, rename, withdraw and adopt on this board. */
export function mayManage(board: Board, actor: Actor): boolean {
  return actor.role === 'member' && (actor.isManager || actor.id === board.poster.id);
}

/** Whether a board was withdrawn from this person: then only its poster and managers see what is on it. */
export function isClosedTo(board: Board, actor: Actor): boolean {
  return board.state === 'withdrawn' && !mayManage(board, actor);
}

/** Why this person may not write on any board of the place; undefined for a member. */
function roleRefusal({ role }: Actor): Refusal | undefined {
  switch (role) {
    case 'member':
      return undefined;
    case 'guest':
      return { code: 'board_guest' };
    case 'stranger':
      return { code: 'board_not_member' };
    case 'unknown':
      return { code: 'board_member_unknown' };
  }
}

/** Why this person may not post a board; undefined if they may. */
export function postingRefusal(poster: Actor): Refusal | undefined {
  return poster.role === 'guest' ? { code: 'board_guest_posting' } : roleRefusal(poster);
}

/** Why this person may not do this on the board in its current state, or undefined when they may. */
export function rightsRefusal(
  board: Board,
  actor: Actor,
  { who, on }: Pick<CommandRule<never>, 'who' | 'on'>,
): Refusal | undefined {
  const isAllowed = on.includes(board.state);
  if (board.state === 'withdrawn' && !isAllowed) return { code: 'board_withdrawn' };
  const refusal = who === 'anybody' ? undefined : roleRefusal(actor);
  if (refusal) return refusal;
  if (who === 'managers' && !mayManage(board, actor)) return { code: 'board_managers_only' };
  if (board.state === 'closed' && !isAllowed) return { code: 'board_closed' };
  return undefined;
}
