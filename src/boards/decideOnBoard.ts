import { isDeepStrictEqual } from 'node:util';
import type { Board } from './board';
import type { Action, Actor } from './command';
import { isIsoDate } from './date';
import type { Decision } from './decide';
import { adopted } from './evolve';
import { MAX_TASKS, oneLine, TEXT_LIMITS } from './limits';
import { refused } from './refusal';

type BoardAction = Exclude<Action, { item: string }>;

/** The rules for what concerns the whole board. Whoever comes here has the right to. */
export function decideOnBoard(board: Board, actor: Actor, action: BoardAction): Decision {
  switch (action.kind) {
    case 'set-due':
      if (action.due !== null && !isIsoDate(action.due)) return refused({ code: 'board_date_invalid' });
      return unless(board.due === action.due, action);
    case 'close':
      return unless(board.state === 'closed', action);
    case 'reopen':
      return unless(board.state === 'open', action);
    case 'withdraw':
      return unless(board.state === 'withdrawn', action);
    case 'rename': {
      const title = oneLine(action.title);
      if (title === '') return refused({ code: 'board_text_missing' });
      if (title.length > TEXT_LIMITS.title)
        return refused({ code: 'board_text_too_long', limit: TEXT_LIMITS.title });
      return unless(board.title === title, { ...action, title });
    }
    case 'adopt': {
      const tasks = adopted(board.tasks, action.tasks);
      if (tasks.length === 0) return refused({ code: 'board_no_tasks' });
      if (tasks.length > MAX_TASKS) return refused({ code: 'board_too_many_tasks', limit: MAX_TASKS });
      return unless(isDeepStrictEqual(tasks, board.tasks), action);
    }
    case 'keep':
      return unless(board.kept === action.fingerprint, action);
    case 'set-reminders': {
      if (!isHour(action.hour)) return refused({ code: 'board_hour_invalid' });
      const { mode, hour } = board.reminders;
      return unless(mode === action.mode && hour === action.hour, action);
    }
    case 'opt-out':
      return unless(board.reminders.optedOut.includes(actor.id), action);
    case 'opt-in':
      return unless(!board.reminders.optedOut.includes(actor.id), action);
  }
}

/** Whether a day has this hour: 0 to 23. */
export function isHour(hour: number): boolean {
  return Number.isInteger(hour) && hour >= 0 && hour <= 23;
}

function unless(already: boolean, action: Action): Decision {
  return already ? { kind: 'already' } : { kind: 'accepted', action };
}
