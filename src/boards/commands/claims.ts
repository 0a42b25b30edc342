import type { z } from 'zod';
import { refused } from '../board/refusal';
import { taskAction, taskRule } from './commandRule';
import { mayManage } from './rights';

export const claimAction = taskAction('claim');
export const claim = taskRule<z.infer<typeof claimAction>>({
  who: 'members',
  addsText: false,
  decide(task, actor, action) {
    if (task.claimedBy?.id === actor.id) return { kind: 'already' };
    if (task.state.kind === 'done') return refused({ code: 'board_task_done', by: task.state.by });
    if (task.state.kind === 'skipped') return refused({ code: 'board_task_skipped', by: task.state.by });
    if (task.claimedBy) return refused({ code: 'board_task_claimed', by: task.claimedBy });
    return { kind: 'accepted', action };
  },
  evolve: ({ by }) => ({ claimedBy: by }),
});

export const releaseAction = taskAction('release');
export const release = taskRule<z.infer<typeof releaseAction>>({
  who: 'members',
  addsText: false,
  decide(task, actor, action, board) {
    if (task.claimedBy === null) return { kind: 'already' };
    if (task.claimedBy.id === actor.id || mayManage(board, actor)) return { kind: 'accepted', action };
    return refused({ code: 'board_task_claimed', by: task.claimedBy });
  },
  evolve: () => ({ claimedBy: null }),
});
