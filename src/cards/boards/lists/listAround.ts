import type { Board } from '../../../boards/board/board';
import type { Phrases } from '../../../i18n/phrases';
import { showPress } from '../../actions/board/boardPress';
import type { ListOrigin, ListPlace } from '../../actions/board/listPlace';
import type { Button } from '../../card/button';
import type { BoardView } from '../view/boardView';

/** Which part of a list is shown, and what it needs of the boards in it; `urlOf` returns the link to a board's message, if known. */
export type ListAround = {
  viewOf: (board: Board) => BoardView;
  urlOf: (board: Board) => string | null;
} & ListPlace;

/** The way back to the board that a list was opened from. */
export function backTo(from: ListOrigin, phrases: Phrases): Button[] {
  if (!from) return [];
  return [{ title: phrases.t('board.button.back-to-board'), action: showPress(from.board, from.seen) }];
}
