import type { BoardId } from '../../../boards/board/board';
import type { PostedCard } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';

/**
 * Records where the card of a board is. What the store did not take is remembered, for as long as this process lives:
 * without it, the next attempt would post the card a second time.
 */
export type CardRecords = {
  record(board: BoardId, card: PostedCard): Promise<void>;
  /** Records what the store did not take before; undefined when there is nothing. */
  catchUp(board: BoardId): Promise<PostedCard | undefined>;
};

export function createCardRecords(service: BoardService): CardRecords {
  const unrecorded = new Map<BoardId, PostedCard>();

  const record = async (board: BoardId, card: PostedCard): Promise<void> => {
    unrecorded.set(board, card);
    await service.recordCard(board, card);
    if (unrecorded.get(board) === card) unrecorded.delete(board);
  };

  return {
    record,
    async catchUp(board) {
      const card = unrecorded.get(board);
      if (card) await record(board, card);
      return card;
    },
  };
}
