import { z } from 'zod';
import type { Actor } from '../board/actor';
import { type Board, type ItemId, person } from '../board/board';
import { named } from '../board/named';
import { type Left, type Refusal, refused } from '../board/refusal';
import { assign } from './assign';
import { actionOf, type CommandRule } from './commandRule';
import { tick } from './progress';
import { rightsRefusal } from './rights';
import { setDue } from './setDue';

/**
 * Assigns, dates or ticks tasks that were picked one by one; what is null or false is not asked for. The lists of
 * `changed` are those of `items` for which it counted; the command leaves them empty.
 */
export const severalAction = actionOf('several').extend({
  items: z.array(z.string()),
  to: person.nullable(),
  due: z.string().nullable(),
  tick: z.boolean(),
  changed: z.object({
    assigned: z.array(z.string()),
    dated: z.array(z.string()),
    ticked: z.array(z.string()),
  }),
});
type Several = z.infer<typeof severalAction>;
type Change = keyof Several['changed'];

/** What one change would do to one task, by the rights and the rule of that change alone. */
type Tried = 'accepted' | 'already' | Refusal;

export const several: CommandRule<Several> = {
  // Each change of each task is decided by its own rule.
  who: 'members',
  on: ['open'],
  addsText: true,
  decide(board, actor, action, now) {
    const to = action.to && named(action.to);
    const asked = askedChanges(action);
    const items = [...new Set(action.items)];
    if (asked.length === 0) return refused({ code: 'board_no_change_chosen' });
    if (items.length === 0) return refused({ code: 'board_no_task_picked' });
    const tried = items.flatMap((item) =>
      asked.map((change) => ({ item, change, is: tryOn(board, actor, item, change, action, now) })),
    );
    const accepted = tried.filter(({ is }) => is === 'accepted');
    const left = tried.flatMap(({ item, is }): Left[] => (is === 'accepted' ? [] : [{ item, why: is }]));
    if (accepted.length === 0)
      return left.every(({ why }) => why === 'already')
        ? { kind: 'already' }
        : refused({ code: 'board_nothing_changed', left });
    const changedBy = (change: Change) => accepted.flatMap((one) => (one.change === change ? one.item : []));
    const changed = {
      assigned: changedBy('assigned'),
      dated: changedBy('dated'),
      ticked: changedBy('ticked'),
    };
    const counted = new Set(accepted.map(({ item }) => item));
    return {
      kind: 'accepted',
      action: { ...action, to, items: items.filter((item) => counted.has(item)), changed },
      left,
    };
  },
  evolve(board, { action: { to, due, changed }, by, at }) {
    const done = <Action>(action: Action) => ({ action, by, at });
    const assigned = changed.assigned.reduce(
      (current, item) => assign.evolve(current, done({ kind: 'assign', item, to })),
      board,
    );
    const dated = changed.dated.reduce(
      (current, item) => setDue.evolve(current, done({ kind: 'set-due', item, due })),
      assigned,
    );
    return changed.ticked.reduce(
      (current, item) => tick.evolve(current, done({ kind: 'tick', item })),
      dated,
    );
  },
};

function askedChanges({ to, due, tick: ticks }: Several): Change[] {
  return [
    ...(to === null ? [] : (['assigned'] as const)),
    ...(due === null ? [] : (['dated'] as const)),
    ...(ticks ? (['ticked'] as const) : []),
  ];
}

function tryOn(
  board: Board,
  actor: Actor,
  item: ItemId,
  change: Change,
  { to, due }: Several,
  now: number,
): Tried {
  switch (change) {
    case 'assigned':
      return tryRule(assign, { kind: 'assign', item, to }, board, actor, now);
    case 'dated':
      return tryRule(setDue, { kind: 'set-due', item, due }, board, actor, now);
    case 'ticked':
      return tryRule(tick, { kind: 'tick', item }, board, actor, now);
  }
}

function tryRule<Action>(
  rule: CommandRule<Action>,
  action: Action,
  board: Board,
  actor: Actor,
  now: number,
): Tried {
  const refusal = rightsRefusal(board, actor, rule);
  if (refusal) return refusal;
  const decision = rule.decide(board, actor, action, now);
  return decision.kind === 'refused' ? decision.refusal : decision.kind;
}
