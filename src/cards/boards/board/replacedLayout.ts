import { showPress } from '../../actions/board/boardPress';
import { WHOLE_BOARD } from '../../actions/board/boardSeen';
import type { Layout } from '../../card/layout';
import { detailed } from '../../text/labelled';
import { boardLink } from '../text/boardLink';
import { type BoardView, processOf } from '../view/boardView';

/** Says that another message is the card of the board by now, with a link to it and a button that shows the board. */
export function replacedLayout(view: BoardView, url: string | null): Layout {
  const { board, phrases } = view;
  const text = phrases.t('board.replaced');
  return {
    template: 'board-posted',
    data: { text, link: boardLink(url, phrases) },
    place: processOf(view),
    title: board.title,
    summary: detailed(board.title, text, phrases),
    source: null,
    topic: null,
    choices: [],
    shortcuts: [{ title: phrases.t('board.button.show'), action: showPress(board.id, WHOLE_BOARD) }],
  };
}
