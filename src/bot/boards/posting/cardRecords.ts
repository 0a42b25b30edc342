import type { BoardId } from '../../../boards/board/board';
import type { PostedCard } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';

/**
 * Stores where the card of a board is. If the store fails, the record is kept in memory while this process lives:
 * without it, the next attempt would post the card a second time.
 */
export type CardRecords = {
  /** `instead`: the message that is gone, and whose place the card takes. */
  record(board: BoardId, card: PostedCard, instead?: string): Promise<void>;
  /** Stores that a message with the card was sent, in the place of another one or of none, and may have arrived. */
  unconfirmed(board: BoardId, instead: string | null): Promise<void>;
  /** Stores a record that failed to be stored before; undefined if there is none. */
  catchUp(board: BoardId): Promise<PostedCard | undefined>;
  /** The card that is stored by now, for whoever has read the board a while ago. */
  known(board: BoardId): Promise<PostedCard | undefined>;
};

type Unrecorded = { card: PostedCard; instead: string | null };

export function createCardRecords(service: BoardService): CardRecords {
  const unrecorded = new Map<BoardId, Unrecorded>();

  const keep = async (board: BoardId, posted: Unrecorded): Promise<void> => {
    unrecorded.set(board, posted);
    await service.recordCard(board, posted.card, posted.instead);
    if (unrecorded.get(board) === posted) unrecorded.delete(board);
  };

  return {
    record: (board, card, instead) => keep(board, { card, instead: instead ?? null }),
    unconfirmed: (board, instead) => service.recordUnconfirmed(board, instead),
    async catchUp(board) {
      const posted = unrecorded.get(board);
      if (posted) await keep(board, posted);
      return posted?.card;
    },
    known: async (board) => (await service.load(board))?.cards[0],
  };
}
