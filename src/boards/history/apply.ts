import { operationMark } from '../board/keys';
import { named } from '../board/named';
import { type Left, type Meanwhile, type Refused, refused } from '../board/refusal';
import { addsText } from '../commands/rules';
import type { BoardEvent, Command } from './command';
import { decide } from './decide';
import { evolve } from './evolve';
import { mergedInto } from './meanwhile';
import { compacted, type StoredBoard, withRoom } from './storedBoard';
import { untoldAfter } from './untold';

/** How many operations are remembered, 19 bytes each: more than can be in progress at any time. */
const MAX_OPERATIONS = 1000;

/**
 * `unchanged`: `repeated` when this operation of this person was already applied, `outdated` when it was and has been
 * undone since, `already` when the board already has the requested state. `stored` then differs only in the remembered
 * operations. `left`: the tasks for which a change of several tasks does not count. `kept`: what somebody else has set
 * while the form was open and which stays.
 */
export type Applied =
  | {
      kind: 'changed';
      stored: StoredBoard;
      event: BoardEvent;
      left: readonly Left[];
      kept: Meanwhile | null;
    }
  | {
      kind: 'unchanged';
      stored: StoredBoard;
      why: 'repeated' | 'outdated' | 'already';
      kept: Meanwhile | null;
    }
  | Refused;

/** Applies a command to the newest version of a board. `now` is in epoch milliseconds. */
export function apply(stored: StoredBoard, command: Command, now: number): Applied {
  const { actor, operation } = command;
  const mark = operationMark(actor.id, operation);
  const merged = mergedInto(stored, command);
  const { action, kept } = merged.kind === 'merged' ? merged : { action: command.action, kept: null };
  const decision = decide(stored.board, actor, action, now);
  if (stored.operations.includes(mark)) {
    // It may be a late delivery of the press that was undone, so it must not count again.
    // A task can be added any number of times, so nothing says that this one was removed.
    const isUndone = decision.kind === 'accepted' && action.kind !== 'add-task';
    // It may as well be an old card, from which a later tick cannot be undone.
    const isLate = decision.kind === 'refused' && decision.refusal.code === 'board_undo_late';
    return { kind: 'unchanged', stored, why: isUndone || isLate ? 'outdated' : 'repeated', kept: null };
  }
  // Whoever may not change this at all, or entered no day, is told that first.
  if (merged.kind === 'refused' && decision.kind === 'accepted') return merged;
  switch (decision.kind) {
    case 'refused':
      return decision;
    case 'already':
      return { kind: 'unchanged', stored: withOperation(stored, mark), why: 'already', kept };
    case 'accepted': {
      const event = { change: stored.board.change + 1, at: now, by: named(actor), action: decision.action };
      const next = {
        ...stored,
        board: evolve(stored.board, event),
        events: [...stored.events, event],
        untold: untoldAfter(stored.untold, stored.board, event),
      };
      const compact = compacted(withOperation(next, mark));
      const fitting = addsText(event.action) ? withRoom(compact) : compact;
      return fitting
        ? { kind: 'changed', stored: fitting, event, left: decision.left ?? [], kept }
        : refused({ code: 'board_full' });
    }
  }
}

function withOperation(stored: StoredBoard, mark: string): StoredBoard {
  return { ...stored, operations: [...stored.operations, mark].slice(-MAX_OPERATIONS) };
}
