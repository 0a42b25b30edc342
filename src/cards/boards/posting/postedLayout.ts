import { minePress, showPress } from '../../actions/board/boardPress';
import { WHOLE_BOARD } from '../../actions/board/boardSeen';
import type { Layout } from '../../card/layout';
import { detailed } from '../../text/labelled';
import { boardLink } from '../text/boardLink';
import { type BoardView, processOf } from '../view/boardView';

/** Says that a board was posted, with a link to it. `place` is the name of the channel or chat. */
export function postedLayout(view: BoardView, place: string, url: string | null, already: boolean): Layout {
  const { board, phrases } = view;
  const title = phrases.t(already ? 'board.posted.already' : 'board.posted.title');
  return {
    template: 'board-posted',
    data: {
      text: phrases.t('board.posted.text', { title: board.title, place }),
      link: boardLink(url, phrases),
    },
    place: processOf(view),
    title,
    summary: detailed(title, board.title, phrases),
    source: null,
    topic: null,
    choices: [],
    shortcuts: [
      // Where no link can lead to the message.
      ...(boardLink(url, phrases).length === 0
        ? [{ title: phrases.t('board.button.show'), action: showPress(board.id, WHOLE_BOARD) }]
        : []),
      { title: phrases.t('board.button.mine'), action: minePress(0, null) },
    ],
  };
}
