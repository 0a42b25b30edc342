import type { MyTask } from '../../../boards/board/myTasks';
import type { Phrases } from '../../../i18n/phrases';
import { minePress } from '../../actions/board/boardPress';
import { undoPress } from '../../actions/board/boardRow';
import type { Element } from '../../card/card';
import type { Layout } from '../../card/layout';
import { detailed } from '../../text/labelled';
import { typesetHeading } from '../../typeset/blocks';
import { cut, dotted, richLine, smallRun } from '../../typeset/textRun';
import { boardTaskRow, type RowPlace } from '../board/boardTaskRow';
import { boardLink } from '../text/boardLink';
import { type BoardView, wordsIn } from '../view/boardView';
import { backTo, type ListAround } from './listAround';

/** The task that a person has just ticked in the list, and when; null if they have done something else. */
export type LastTick = (MyTask & { at: number }) | null;

/**
 * A person's tasks on all boards, by board, each with a link to its message; the board with the most urgent task comes
 * first.
 */
export function mineLayout(
  tasks: readonly MyTask[],
  { viewOf, urlOf, part: shown, from }: ListAround,
  last: LastTick,
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
    ...(last && { head: lastLine(last, viewOf(last.board)) }),
    place: '',
    title,
    summary: detailed(title, phrases.t('count.tasks', { count: tasks.length }), phrases),
    source: null,
    topic: null,
    turnTo: (part) => minePress(part, from),
    choices: last
      ? [
          {
            title: phrases.t('board.button.undo'),
            action: undoPress(last.board, last.task.item, last.at, viewOf(last.board).seen, {
              part: shown,
              from,
            }),
          },
        ]
      : [],
    shortcuts: [
      ...backTo(from, phrases),
      { title: phrases.t('board.button.refresh'), action: minePress(shown, from) },
    ],
  };
}

/** What *Undo* undoes: the row is not there any more, and several boards can have the same task. */
function lastLine({ board, task }: MyTask, view: BoardView): Element[] {
  const name = `${task.task} ${cut(wordsIn(view, task).name, 'task')}`;
  return [
    richLine(
      dotted([
        smallRun(view.phrases.t('board.mine.done', { task: name })),
        smallRun(cut(board.title, 'title'), { isSubtle: true }),
      ]),
    ),
  ];
}
