import type { Board, BoardId } from '../../../boards/board/board';
import type { Delivery } from '../../connector/delivery';
import type { BoardMessages } from './boardMessages';
import type { CardRecords } from './cardRecords';

/** Posts the card of a board and records where it is, once at a time for a board. */
export type BoardPoster = { post(board: Board): Promise<Delivery> };

/**
 * The turn that makes a board and the job that stands in for it may both come to post it: in one process they share
 * the attempt.
 */
export function createBoardPoster(records: CardRecords, messages: BoardMessages): BoardPoster {
  const underWay = new Map<BoardId, Promise<Delivery>>();

  const attempt = async (board: Board): Promise<Delivery> => {
    const before = await records.catchUp(board.id);
    if (before) return { kind: 'delivered', id: before.activity, conversation: before.conversation };
    const delivery = await messages.post(board);
    if (delivery.kind !== 'delivered') return delivery;
    await records.record(board.id, {
      part: 0,
      activity: delivery.id,
      conversation: delivery.conversation ?? board.place.conversation,
      change: board.change,
    });
    return delivery;
  };

  const start = (board: Board): Promise<Delivery> => {
    const posting = attempt(board).finally(() => underWay.delete(board.id));
    underWay.set(board.id, posting);
    return posting;
  };

  return { post: (board) => underWay.get(board.id) ?? start(board) };
}
