import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Board, notice, reminderMode } from '../board/board';
import { isHour } from '../board/date';
import { MAX_OPTED_OUT, MAX_WISHES } from '../board/limits';
import { wishesOf } from '../board/notices';
import { refused } from '../board/refusal';
import { actionOf, type CommandRule, unless } from './commandRule';

export const setRemindersAction = actionOf('set-reminders').extend({
  mode: reminderMode,
  hour: z.number(),
  /** What the board sends at all; stays as it is if it is missing, as in what older versions stored. */
  about: z.array(notice).exactOptional(),
});
export const setReminders: CommandRule<z.infer<typeof setRemindersAction>> = {
  who: 'managers',
  on: ['open'],
  addsText: false,
  decide(board, _actor, action) {
    if (!isHour(action.hour)) return refused({ code: 'board_hour_invalid' });
    const { mode, hour, about } = board.reminders;
    const ordered = action.about && { about: inOrder(action.about) };
    const same = !ordered || isDeepStrictEqual(ordered.about, about);
    return unless(mode === action.mode && hour === action.hour && same, { ...action, ...ordered });
  },
  evolve: (board, { action: { kind: _kind, ...news } }) => withReminders(board, news),
};

/** What the person wants messages about on this board. Like `opt-out`, it only changes what is sent to this person. */
export const setWishesAction = actionOf('set-wishes').extend({ about: z.array(notice) });
export const setWishes: CommandRule<z.infer<typeof setWishesAction>> = {
  who: 'anybody',
  on: ['open', 'closed'],
  addsText: false,
  decide(board, actor, action) {
    const about = inOrder(action.about);
    return unless(isDeepStrictEqual(about, wishesOf(board, actor.id)), { ...action, about });
  },
  evolve(board, { action: { about }, by: { id } }) {
    const others = withoutWishesOf(board, id);
    if (about.length === notice.options.length) return withReminders(board, others);
    if (about.length === 0)
      return withReminders(board, { ...others, optedOut: [...others.optedOut, id].slice(-MAX_OPTED_OUT) });
    return withReminders(board, { ...others, wishes: [...others.wishes, { id, about }].slice(-MAX_WISHES) });
  },
};

export const optOutAction = actionOf('opt-out');
export const optOut: CommandRule<z.infer<typeof optOutAction>> = {
  // Only changes what is sent to this person; guests may do it too, because they can be assigned tasks.
  who: 'anybody',
  on: ['open', 'closed'],
  addsText: false,
  decide: (board, actor, action) => unless(board.reminders.optedOut.includes(actor.id), action),
  evolve(board, { by: { id } }) {
    const others = withoutWishesOf(board, id);
    return withReminders(board, { ...others, optedOut: [...others.optedOut, id].slice(-MAX_OPTED_OUT) });
  },
};

export const optInAction = actionOf('opt-in');
export const optIn: CommandRule<z.infer<typeof optInAction>> = {
  who: 'anybody',
  on: ['open', 'closed'],
  addsText: false,
  decide: (board, actor, action) => unless(!board.reminders.optedOut.includes(actor.id), action),
  evolve: (board, { by }) => withReminders(board, withoutWishesOf(board, by.id)),
};

function withoutWishesOf({ reminders: { optedOut, wishes } }: Board, person: string) {
  return {
    optedOut: optedOut.filter((id) => id !== person),
    wishes: wishes.filter(({ id }) => id !== person),
  };
}

function inOrder(about: z.infer<typeof setWishesAction>['about']) {
  return notice.options.filter((kind) => about.includes(kind));
}

function withReminders(board: Board, news: Partial<Board['reminders']>): Board {
  return { ...board, reminders: { ...board.reminders, ...news } };
}
