import type { Board } from '../../../boards/board/board';
import type { Playbook } from '../../../playbook/playbook';
import { type BoardSeen, WHOLE_BOARD } from '../../actions/board/boardSeen';
import type { Card } from '../../card/card';
import type { BoardFrames } from '../view/boardFrames';
import type { BoardReader } from '../view/boardReader';
import { boardLayout } from './boardLayout';
import { refreshing } from './refreshing';
import { replacedLayout } from './replacedLayout';
import { rolesLayout } from './rolesLayout';
import { withPostedMark } from './withPostedMark';

/** Cards that show a whole board. */
export function wholeBoardCards({ view, sharedView, framed, shown, expand }: BoardFrames) {
  return {
    /**
     * The card in the channel, in the board's language. For a long board it shows the first part; each reader pages
     * from there. Also used for closed and withdrawn boards. `refreshFor`: ids of people who get their own view in
     * clients that support it, at most 60 and only as many as fit into the message; leave it out for none.
     */
    shared(
      board: Board,
      playbook: Playbook,
      { now, refreshFor }: { now: number; refreshFor?: readonly string[] },
    ): Card {
      const everybody = sharedView(board, playbook, WHOLE_BOARD, board.locale, now);
      const { phrases } = everybody;
      const card = withPostedMark(framed(boardLayout(everybody, expand), phrases));
      return refreshFor ? refreshing(card, board, refreshFor, phrases) : card;
    },
    /** In place of a card that is not the one of the board any more. `url` leads to the one that is. */
    replaced(board: Board, playbook: Playbook, { now, url }: { now: number; url: string | null }): Card {
      const everybody = sharedView(board, playbook, WHOLE_BOARD, board.locale, now);
      return framed(replacedLayout(everybody, url), everybody.phrases);
    },
    /** The board for one reader, with the actions that this reader may use. */
    personal(board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader): Card {
      const own = view(board, playbook, seen, reader);
      return shown(boardLayout(own, expand), own, reader, seen.part);
    },
    /** The roles of a board with their progress; the reader chooses one. */
    roles(board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader): Card {
      const own = view(board, playbook, seen, reader);
      return shown(rolesLayout(own), own, reader);
    },
  };
}
