import type { Board } from '../../../boards/board/board';
import type { MyTask } from '../../../boards/board/myTasks';
import type { Phrases } from '../../../i18n/phrases';
import { minePress } from '../../actions/boardPress';
import { detailed } from '../../card/labelled';
import type { Layout } from '../../card/layout';
import { typesetHeading } from '../../typeset/blocks';
import { boardTaskRow } from '../board/boardTaskRow';
import type { BoardView } from '../view/boardView';

/** A person's tasks on all boards, by board; the board with the most urgent task comes first. */
export function mineLayout(
  tasks: readonly MyTask[],
  viewOf: (board: Board) => BoardView,
  phrases: Phrases,
): Layout {
  const title = phrases.t('board.mine.title');
  const boards = [...new Map(tasks.map(({ board }) => [board.id, board])).values()];
  return {
    template: 'board-tasks',
    data: {
      empty: tasks.length === 0 ? phrases.t('board.mine.empty') : '',
      groups: boards.map((board) => {
        const view = viewOf(board);
        const own = tasks.filter((mine) => mine.board.id === board.id);
        return {
          heading: typesetHeading(board.title),
          tasks: own.map(({ task }) => boardTaskRow(view, task, { next: 'mine', isQuick: false })),
        };
      }),
    },
    place: '',
    title,
    summary: detailed(title, phrases.t('count.tasks', { count: tasks.length }), phrases),
    source: null,
    topic: null,
    turnTo: minePress,
    choices: [],
    shortcuts: [{ title: phrases.t('board.button.refresh'), action: minePress() }],
  };
}
