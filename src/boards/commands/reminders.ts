import { z } from 'zod';
import { type Board, reminderMode } from '../board/board';
import { isHour } from '../board/date';
import { MAX_OPTED_OUT } from '../board/limits';
import { refused } from '../board/refusal';
import { actionOf, type CommandRule, unless } from './commandRule';

export const setRemindersAction = actionOf('set-reminders').extend({
  mode: reminderMode,
  hour: z.number(),
});
export const setReminders: CommandRule<z.infer<typeof setRemindersAction>> = {
  who: 'managers',
  on: ['open'],
  addsText: false,
  decide(board, _actor, action) {
    if (!isHour(action.hour)) return refused({ code: 'board_hour_invalid' });
    const { mode, hour } = board.reminders;
    return unless(mode === action.mode && hour === action.hour, action);
  },
  evolve: (board, { action: { mode, hour } }) => withReminders(board, { mode, hour }),
};

export const optOutAction = actionOf('opt-out');
export const optOut: CommandRule<z.infer<typeof optOutAction>> = {
  // Only changes what is sent to this person; guests may do it too, because they can be assigned tasks.
  who: 'anybody',
  on: ['open', 'closed'],
  addsText: false,
  decide: (board, actor, action) => unless(board.reminders.optedOut.includes(actor.id), action),
  evolve: (board, { by }) =>
    withReminders(board, { optedOut: [...board.reminders.optedOut, by.id].slice(-MAX_OPTED_OUT) }),
};

export const optInAction = actionOf('opt-in');
export const optIn: CommandRule<z.infer<typeof optInAction>> = {
  who: 'anybody',
  on: ['open', 'closed'],
  addsText: false,
  decide: (board, actor, action) => unless(!board.reminders.optedOut.includes(actor.id), action),
  evolve: (board, { by }) =>
    withReminders(board, { optedOut: board.reminders.optedOut.filter((id) => id !== by.id) }),
};

function withReminders(board: Board, news: Partial<Board['reminders']>): Board {
  return { ...board, reminders: { ...board.reminders, ...news } };
}
