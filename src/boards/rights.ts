import type { Board } from './board';
import type { Action, Actor } from './command';
import type { Refusal } from './refusal';

/** Whether somebody may assign, date, close, reopen, rename, withdraw and adopt on this board. */
export function mayManage(board: Board, actor: Actor): boolean {
  return actor.role === 'member' && (actor.isManager || actor.id === board.poster.id);
}

/** Why this person may not do this on this board as it is now, or undefined when they may. */
export function rightsRefusal(board: Board, actor: Actor, action: Action): Refusal | undefined {
  if (board.state === 'withdrawn' && action.kind !== 'withdraw') return { code: 'board_withdrawn' };
  const right = rightTo(action);
  if (right.who !== 'anybody' && actor.role === 'guest') return { code: 'board_guest' };
  if (right.who === 'managers' && !mayManage(board, actor)) return { code: 'board_managers_only' };
  if (board.state === 'closed' && !right.whenClosed) return { code: 'board_closed' };
  return undefined;
}

type Right = { who: 'anybody' | 'members' | 'managers'; whenClosed: boolean };

function rightTo(action: Action): Right {
  switch (action.kind) {
    case 'tick':
    case 'untick':
    case 'claim':
    case 'release':
    case 'skip':
    case 'note':
      return { who: 'members', whenClosed: false };
    case 'assign':
    case 'set-due':
    case 'rename':
    case 'adopt':
    case 'keep':
    case 'set-reminders':
      return { who: 'managers', whenClosed: false };
    case 'close':
    case 'reopen':
    case 'withdraw':
      return { who: 'managers', whenClosed: true };
    // Changes nothing but what this person is sent, and a guest can be assigned a task, too.
    case 'opt-out':
    case 'opt-in':
      return { who: 'anybody', whenClosed: true };
  }
}
