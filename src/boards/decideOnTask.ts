import type { Board, BoardTask, Person } from './board';
import type { Action, Actor } from './command';
import { isIsoDate } from './date';
import type { Decision } from './decide';
import { clipped, oneLine, TEXT_LIMITS } from './limits';
import { refused } from './refusal';
import { mayManage } from './rights';

type TaskAction = Extract<Action, { item: string | null }>;

/** The rules for one task. Whoever comes here has the right to. */
export function decideOnTask(board: Board, task: BoardTask, actor: Actor, action: TaskAction): Decision {
  switch (action.kind) {
    case 'tick':
      return unless(task.state.kind === 'done', action);
    case 'untick':
      return unless(task.state.kind === 'todo', action);
    case 'claim':
      return decideClaim(task, actor, action);
    case 'release':
      if (task.claimedBy === null) return { kind: 'already' };
      if (task.claimedBy.id === actor.id || mayManage(board, actor)) return { kind: 'accepted', action };
      return refused({ code: 'board_task_claimed', by: task.claimedBy });
    case 'skip':
      return decideSkip(task, action);
    case 'note': {
      const text = oneLine(action.text);
      if (text.length > TEXT_LIMITS.note)
        return refused({ code: 'board_text_too_long', limit: TEXT_LIMITS.note });
      return unless(text === (task.note?.text ?? ''), { ...action, text });
    }
    case 'assign': {
      const to = action.to && named(action.to);
      return unless(to?.id === task.assignedTo?.id, { ...action, to });
    }
    case 'set-due':
      if (action.due !== null && !isIsoDate(action.due)) return refused({ code: 'board_date_invalid' });
      return unless(task.due === action.due, action);
  }
}

/** A person with a name that is fit to be stored. Some channels name nobody: no sentence may be without a subject. */
export function named({ id, name }: Person): Person {
  return { id, name: clipped(name, TEXT_LIMITS.name) || clipped(id, TEXT_LIMITS.name) };
}

function decideClaim(task: BoardTask, actor: Actor, action: TaskAction): Decision {
  if (task.claimedBy?.id === actor.id) return { kind: 'already' };
  if (task.state.kind === 'done') return refused({ code: 'board_task_done', by: task.state.by });
  if (task.state.kind === 'skipped') return refused({ code: 'board_task_skipped', by: task.state.by });
  if (task.claimedBy) return refused({ code: 'board_task_claimed', by: task.claimedBy });
  return { kind: 'accepted', action };
}

function decideSkip(task: BoardTask, action: Extract<TaskAction, { kind: 'skip' }>): Decision {
  // Two people at once, one ticks and one skips: what was done stays done.
  if (task.state.kind === 'done') return refused({ code: 'board_task_done', by: task.state.by });
  const reason = oneLine(action.reason);
  if (reason === '') return refused({ code: 'board_text_missing' });
  if (reason.length > TEXT_LIMITS.reason)
    return refused({ code: 'board_text_too_long', limit: TEXT_LIMITS.reason });
  return unless(task.state.kind === 'skipped' && task.state.reason === reason, { ...action, reason });
}

function unless(already: boolean, action: Action): Decision {
  return already ? { kind: 'already' } : { kind: 'accepted', action };
}
