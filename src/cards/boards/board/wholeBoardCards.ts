import type { Board } from '../../../boards/board/board';
import type { Playbook } from '../../../playbook/playbook';
import { type BoardSeen, WHOLE_BOARD } from '../../actions/boardSeen';
import type { Card } from '../../card/card';
import type { BoardFrames } from '../view/boardFrames';
import type { BoardReader } from '../view/boardReader';
import { boardLayout } from './boardLayout';
import { refreshing } from './refreshing';
import { rolesLayout } from './rolesLayout';

/** A board with its tasks. */
export function wholeBoardCards({ view, sharedView, framed, shown, expand }: BoardFrames) {
  return {
    /**
     * THE card in the channel, in the board's language; of a long board the first part, from which each reader turns to
     * the others. Also for boards that are closed or withdrawn. `refreshFor`: ids of people, the first 60 of which get
     * their own view where the client does that, as far as the message has room; pass none to leave it out.
     */
    shared(
      board: Board,
      playbook: Playbook,
      { now, refreshFor }: { now: number; refreshFor?: readonly string[] },
    ): Card {
      const everybody = sharedView(board, playbook, WHOLE_BOARD, board.locale, now);
      const { phrases } = everybody;
      const card = framed(boardLayout(everybody, expand), phrases);
      return refreshFor ? refreshing(card, board, refreshFor, phrases) : card;
    },
    /** The board as one reader sees it, with what they may do. */
    personal(board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader): Card {
      const own = view(board, playbook, seen, reader);
      return shown(boardLayout(own, expand), own, reader, seen.part);
    },
    /** The roles on a board with their progress, to choose one. */
    roles(board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader): Card {
      const own = view(board, playbook, seen, reader);
      return shown(rolesLayout(own), own, reader);
    },
  };
}
