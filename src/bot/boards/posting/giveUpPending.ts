import type { BoardId, Person } from '../../../boards/board/board';
import type { BoardService } from '../../../boards/keeping/service';

/** Withdraws a board of this person that has not been posted yet, because another one was posted in its place. */
export type GiveUpPending = (
  board: BoardId,
  poster: Person,
  operation: string,
  turns: readonly string[],
) => Promise<void>;

export function createGiveUpPending(service: BoardService): GiveUpPending {
  return async (id, { id: person, name }, operation, turns) => {
    const stored = await service.load(id);
    if (!stored || stored.cards.length > 0 || stored.board.poster.id !== person) return;
    const actor = { id: person, name, role: 'member', isManager: false } as const;
    await service.execute(id, { operation, actor, action: { kind: 'withdraw' } }, turns);
  };
}
