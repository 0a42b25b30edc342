import type { z } from 'zod';
import { person } from '../board/board';
import { named } from '../board/named';
import { taskAction, taskRule, unless } from './commandRule';

/** `to` is null to remove the assignee. */
export const assignAction = taskAction('assign').extend({ to: person.nullable() });
export const assign = taskRule<z.infer<typeof assignAction>>({
  who: 'managers',
  addsText: true,
  decide(task, _actor, action) {
    const to = action.to && named(action.to);
    return unless(to?.id === task.assignedTo?.id, { ...action, to });
  },
  evolve: ({ action }) => ({ assignedTo: action.to }),
});
