import type { Layout } from '../../card/layout';
import { detailed } from '../../text/labelled';
import type { BoardView } from '../view/boardView';

/**
 * The fields of a layout that are the same for all cards of a board: its title is the small line above the card's
 * title.
 */
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
