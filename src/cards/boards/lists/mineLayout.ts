import type { MyTask } from '../../../boards/board/myTasks';
import type { Phrases } from '../../../i18n/phrases';
import { minePress } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import { detailed } from '../../text/labelled';
import { typesetHeading } from '../../typeset/blocks';
import { boardTaskRow, type RowPlace } from '../board/boardTaskRow';
import { boardLink } from '../text/boardLink';
import { backTo, type ListAround } from './listAround';

/**
 * A person's tasks on all boards, by board, each with a link to its message; the board with the most urgent task comes
 * first.
 */
export function mineLayout(
  tasks: readonly MyTask[],
  { viewOf, urlOf, part: shown, from }: ListAround,
  phrases: Phrases,
): Layout {
  const title = phrases.t('board.mine.title');
  const boards = [...new Map(tasks.map(({ board }) => [board.id, board])).values()];
  const on: RowPlace = { next: 'mine', isQuick: false, list: { part: shown, from } };
  return {
    template: 'board-tasks',
    data: {
      empty: tasks.length === 0 ? phrases.t('board.mine.empty') : '',
      groups: boards.map((board) => {
        const view = viewOf(board);
        const own = tasks.filter((mine) => mine.board.id === board.id);
        return {
          heading: [...typesetHeading(board.title), ...boardLink(urlOf(board), phrases)],
          tasks: own.map(({ task }) => boardTaskRow(view, task, on)),
        };
      }),
    },
    place: '',
    title,
    summary: detailed(title, phrases.t('count.tasks', { count: tasks.length }), phrases),
    source: null,
    topic: null,
    turnTo: (part) => minePress(part, from),
    choices: [],
    shortcuts: [
      ...backTo(from, phrases),
      { title: phrases.t('board.button.refresh'), action: minePress(shown, from) },
    ],
  };
}
