import type { Board } from '../../../boards/board/board';
import type { Phrases } from '../../../i18n/phrases';
import { type ListOrigin, showPress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import type { BoardView } from '../view/boardView';

/** What a list needs of the boards in it; `urlOf` returns the link to a board's message, if known. */
export type ListAround = {
  viewOf: (board: Board) => BoardView;
  urlOf: (board: Board) => string | null;
  from: ListOrigin;
};

/** The way back to the board that a list was opened from. */
export function backTo(from: ListOrigin, phrases: Phrases): Button[] {
  if (!from) return [];
  return [{ title: phrases.t('board.button.back-to-board'), action: showPress(from.board, from.seen) }];
}
