import { z } from 'zod';
import { refused } from '../board/refusal';
import { typedText } from '../board/typedText';
import { taskAction, taskRule, unless } from './commandRule';

export const tickAction = taskAction('tick');
export const tick = taskRule<z.infer<typeof tickAction>>({
  who: 'members',
  addsText: false,
  decide: (task, _actor, action) => unless(task.state.kind === 'done', action),
  evolve: ({ by, at }) => ({ state: { kind: 'done', by, at } }),
});

/**
 * Reopens a task that is done or skipped. `was`: when this person ticked it, in epoch milliseconds, if that alone is to be
 * undone; the history does not need it.
 */
export const untickAction = taskAction('untick').extend({ was: z.number().exactOptional() });
export const untick = taskRule<z.infer<typeof untickAction>>({
  who: 'members',
  addsText: false,
  decide({ state }, actor, { was, ...action }) {
    if (state.kind === 'todo') return { kind: 'already' };
    // Somebody may have reopened it and done or skipped it since; that is theirs.
    const isThat =
      was === undefined || (state.kind === 'done' && state.by.id === actor.id && state.at === was);
    return isThat ? { kind: 'accepted', action } : refused({ code: 'board_undo_late', by: state.by });
  },
  evolve: () => ({ state: { kind: 'todo' } }),
});

export const skipAction = taskAction('skip').extend({ reason: z.string() });
export const skip = taskRule<z.infer<typeof skipAction>>({
  who: 'members',
  addsText: true,
  decide(task, _actor, action) {
    // When one person ticks and another skips at the same time, the task stays done.
    if (task.state.kind === 'done') return refused({ code: 'board_task_done', by: task.state.by });
    const reason = typedText(action.reason, 'reason');
    if (reason.kind === 'refused') return reason;
    const same = task.state.kind === 'skipped' && task.state.reason === reason.text;
    return unless(same, { ...action, reason: reason.text });
  },
  evolve: ({ action, by, at }) => ({ state: { kind: 'skipped', by, at, reason: action.reason } }),
});
