import type { Board, BoardId } from '../../../boards/board/board';
import type { Turns } from '../../connector/connector';
import type { Delivery } from '../../connector/delivery';
import type { BoardMessages } from './boardMessages';
import type { CardRecords } from './cardRecords';
import type { PostingClaims } from './postingClaims';

/** Posts the card of a board and stores where it is. For one board, only one attempt runs at a time, in any process. */
export type BoardPoster = {
  post(board: Board, turns?: Turns): Promise<Delivery>;
  /** Whether this process is posting it right now. */
  isUnderWay(board: BoardId): boolean;
  /** Whether the service of the place answers at all. */
  isUp(board: Board, turns?: Turns): Promise<boolean>;
};

const ELSEWHERE: Delivery = { kind: 'unsure', why: 'somebody else is posting it' };

/**
 * Both the turn that creates a board and its fallback job may post the card. Within one process they share one attempt.
 */
export function createBoardPoster(
  records: CardRecords,
  messages: BoardMessages,
  claims: PostingClaims,
): BoardPoster {
  const underWay = new Map<BoardId, Promise<Delivery>>();

  const attempt = async (board: Board, turns: Turns | undefined): Promise<Delivery> => {
    const before = (await records.catchUp(board.id)) ?? (await records.known(board.id));
    if (before) return { kind: 'delivered', id: before.activity, conversation: before.conversation };
    const delivery = await messages.post(board, turns);
    if (delivery.kind === 'unsure') await records.unconfirmed(board.id, null);
    if (delivery.kind !== 'delivered') return delivery;
    await records.record(board.id, {
      part: 0,
      activity: delivery.id,
      conversation: delivery.conversation ?? board.place.conversation,
      change: board.change,
    });
    return delivery;
  };

  const start = (board: Board, turns: Turns | undefined): Promise<Delivery> => {
    const posting = claims
      .alone(board.id, async (wasInterrupted) => {
        // What the process before had sent when it ended may have arrived.
        if (wasInterrupted) await records.unconfirmed(board.id, null);
        return attempt(board, turns);
      })
      .then((delivery) => delivery ?? ELSEWHERE)
      .finally(() => underWay.delete(board.id));
    underWay.set(board.id, posting);
    return posting;
  };

  return {
    post: (board, turns) => underWay.get(board.id) ?? start(board, turns),
    isUnderWay: (board) => underWay.has(board),
    isUp: messages.isUp,
  };
}
