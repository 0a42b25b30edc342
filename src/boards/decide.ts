import type { Board, BoardTask } from './board';
import type { Action, Actor } from './command';
import { decideOnBoard } from './decideOnBoard';
import { decideOnTask } from './decideOnTask';
import type { Refused } from './refusal';
import { refused } from './refusal';
import { rightsRefusal } from './rights';

/** `already`: the board is as the action would make it. `accepted` has the action as the history keeps it. */
export type Decision = { kind: 'accepted'; action: Action } | { kind: 'already' } | Refused;

/** The rules of a board: what becomes of an action, without carrying it out. */
export function decide(board: Board, actor: Actor, action: Action): Decision {
  const refusal = rightsRefusal(board, actor, action);
  if (refusal) return refused(refusal);
  switch (action.kind) {
    case 'tick':
    case 'untick':
    case 'claim':
    case 'release':
    case 'skip':
    case 'note':
    case 'assign':
      return onTask(board, action.item, (task) => decideOnTask(board, task, actor, action));
    case 'set-due':
      if (action.item === null) return decideOnBoard(board, actor, action);
      return onTask(board, action.item, (task) => decideOnTask(board, task, actor, action));
    case 'close':
    case 'reopen':
    case 'rename':
    case 'withdraw':
    case 'adopt':
    case 'keep':
    case 'set-reminders':
    case 'opt-out':
    case 'opt-in':
      return decideOnBoard(board, actor, action);
  }
}

function onTask(board: Board, item: string, rule: (task: BoardTask) => Decision): Decision {
  const task = board.tasks.find((candidate) => candidate.item === item);
  return task ? rule(task) : refused({ code: 'board_task_unknown', item });
}
