import type { BoardId } from '../../../boards/board/board';
import type { BoardService } from '../../../boards/keeping/service';
import type { BoardTurn } from './boardTurn';

/** Withdraws a board of this person that has not been posted yet, because another one was posted in its place. */
export type GiveUpPending = (turn: BoardTurn, board: BoardId) => Promise<void>;

export function createGiveUpPending(service: BoardService): GiveUpPending {
  return async ({ input, activity }, id) => {
    const { person } = input.turn;
    const stored = await service.load(id);
    if (!stored || stored.cards.length > 0 || stored.board.poster.id !== person.id) return;
    const actor = { id: person.id, name: person.name, role: 'member', isManager: false } as const;
    await service.execute(id, { operation: activity, actor, action: { kind: 'withdraw' } });
  };
}
