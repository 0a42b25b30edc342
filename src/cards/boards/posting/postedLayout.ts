import { minePress } from '../../actions/boardPress';
import { detailed } from '../../card/labelled';
import type { Layout } from '../../card/layout';
import { openable } from '../../typeset/openable';
import { type BoardView, processOf } from '../view/boardView';

/** Says that a board was posted, with a link to it. `place` is the name of the channel or chat. */
export function postedLayout(view: BoardView, place: string, url: string | null): Layout {
  const { board, phrases } = view;
  const title = phrases.t('board.posted.title');
  return {
    template: 'board-posted',
    data: {
      text: phrases.t('board.posted.text', { title: board.title, place }),
      open: phrases.t('board.go-to'),
      url: url === null ? '' : (openable(url) ?? ''),
    },
    place: processOf(view),
    title,
    summary: detailed(title, board.title, phrases),
    source: null,
    topic: null,
    choices: [],
    shortcuts: [{ title: phrases.t('board.button.mine'), action: minePress() }],
  };
}
