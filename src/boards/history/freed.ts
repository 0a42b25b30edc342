import type { Board } from '../board/board';
import { FORMER_MEMBER, isFormer } from '../board/named';
import type { Action } from '../commands/rules';
import type { BoardEvent } from './command';
import { replay } from './evolve';
import { compacted, type StoredBoard } from './storedBoard';

/**
 * The board without tasks that a former member has: others can claim them, and nobody is reminded in vain. What a former
 * member did stays. The cards count as out of date, because they still show the name.
 * @param now epoch milliseconds
 */
export function freed(stored: StoredBoard, now: number): StoredBoard {
  const events = actionsOn(stored.board).map(
    (action, index): BoardEvent => ({
      change: stored.board.change + 1 + index,
      at: now,
      by: FORMER_MEMBER,
      action,
    }),
  );
  const board = replay(stored.board, events);
  const cards = stored.cards.map((card) => ({ ...card, change: -1 }));
  return compacted({ ...stored, board, events: [...stored.events, ...events], cards });
}

function actionsOn({ tasks }: Board): Action[] {
  return tasks.flatMap(({ item, assignedTo, claimedBy }): Action[] => [
    ...(assignedTo && isFormer(assignedTo) ? [{ kind: 'assign', item, to: null } as const] : []),
    ...(claimedBy && isFormer(claimedBy) ? [{ kind: 'release', item } as const] : []),
  ]);
}
