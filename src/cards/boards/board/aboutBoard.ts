import { detailed } from '../../card/labelled';
import type { Layout } from '../../card/layout';
import type { BoardView } from '../view/boardView';

/** What stands around anything that is shown of a board: its title above that of the card. */
export function aboutBoard({ board, phrases }: BoardView, title: string): Omit<Layout, 'template' | 'data'> {
  return {
    place: board.title,
    title,
    summary: detailed(board.title, title, phrases),
    source: null,
    topic: null,
    choices: [],
    shortcuts: [],
  };
}
