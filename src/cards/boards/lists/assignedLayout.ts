import type { BoardTask, Person } from '../../../boards/board/board';
import { menuPress, minePress, showPress, taskPress } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import { personName } from '../../text/personName';
import { typesetText } from '../../typeset/line';
import { cut } from '../../typeset/textRun';
import { ONE_PART } from '../board/boardParts';
import { boardTaskRow } from '../board/boardTaskRow';
import { boardLink } from '../text/boardLink';
import { type BoardView, processOf } from '../view/boardView';

/** Limit for the tasks listed; "My tasks" shows all. */
const MOST_TASKS = 10;

/** Tells a person which tasks were assigned to them, with a link to the board and a button to hear less. */
export function assignedLayout(
  view: BoardView,
  tasks: readonly BoardTask[],
  by: Person | null,
  url: string | null,
): Layout {
  const { board, phrases, seen } = view;
  const title = phrases.t('board.assigned-to-you.title', { count: tasks.length });
  const where = { title: cut(board.title, 'title') };
  const text = by
    ? phrases.t('board.assigned-to-you.by', { ...where, who: cut(personName(by, phrases), 'name') })
    : phrases.t('board.assigned-to-you.text', where);
  const hidden = tasks.length - MOST_TASKS;
  return {
    template: 'board-tasks',
    data: {
      empty: '',
      groups: [
        {
          heading: hidden > 0 ? typesetText(phrases.t('list.more', { count: hidden })) : [],
          tasks: tasks
            .slice(0, MOST_TASKS)
            .map((task) => boardTaskRow(view, task, { next: 'mine', isQuick: false })),
        },
      ],
    },
    only: ONE_PART,
    head: [...typesetText(text, { size: 'Small' }), ...boardLink(url, phrases)],
    place: processOf(view),
    title,
    summary: text,
    source: null,
    topic: null,
    choices: [],
    shortcuts: [
      ...tasks.slice(0, 1).map(({ item }) => ({
        title: phrases.t('board.button.show-task'),
        action: taskPress(board.id, item, null, seen),
      })),
      { title: phrases.t('board.button.show'), action: showPress(board.id, seen) },
      { title: phrases.t('board.button.mine'), action: minePress(0, { board: board.id, seen }) },
      { title: phrases.t('board.menu.wishes'), action: menuPress(board.id, 'wishes', seen) },
    ],
  };
}
