import type { BoardId, Person } from '../../../boards/board/board';
import type { BoardService } from '../../../boards/keeping/service';

/**
 * Withdraws a board of this person that has not been posted yet, because another one (`now`) was posted in its place. What
 * its messages are to say from now on is where that one is.
 */
export type GiveUpPending = (
  board: BoardId,
  now: BoardId,
  poster: Person,
  operation: string,
  turns: readonly string[],
) => Promise<void>;

export function createGiveUpPending(service: BoardService): GiveUpPending {
  return async (id, now, { id: person, name }, operation, turns) => {
    const stored = await service.load(id);
    if (!stored || stored.cards.length > 0 || stored.board.poster.id !== person) return;
    // First, so that no message is lost when the process ends in between.
    for (const form of stored.forms) await service.recordForm(now, form);
    for (const form of stored.forms) await service.recordFormTold(id, form);
    const actor = { id: person, name, role: 'member', isManager: false } as const;
    await service.execute(id, { operation, actor, action: { kind: 'withdraw' } }, turns);
  };
}
