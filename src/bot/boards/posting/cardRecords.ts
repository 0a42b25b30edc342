import type { BoardId } from '../../../boards/board/board';
import type { PostedCard } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';

/**
 * Stores where the card of a board is. If the store fails, the record is kept in memory while this process lives:
 * without it, the next attempt would post the card a second time.
 */
export type CardRecords = {
  record(board: BoardId, card: PostedCard): Promise<void>;
  /** Stores a record that failed to be stored before; undefined if there is none. */
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
