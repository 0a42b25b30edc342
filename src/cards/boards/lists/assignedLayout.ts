import type { BoardTask, Person } from '../../../boards/board/board';
import type { News } from '../../../boards/history/untold';
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

/** What a person is told about tasks that they have or had; `by` is null if several people did it. */
export type Told = { news: News; tasks: readonly BoardTask[]; by: Person | null };

/** The texts of each. */
const TEXTS = { given: 'board.assigned-to-you', taken: 'board.taken-from-you' } as const;

/** Tells a person which tasks were assigned to them, or no longer are, with a link to the board and a button to hear less. */
export function assignedLayout(view: BoardView, { news, tasks, by }: Told, url: string | null): Layout {
  const { board, phrases, seen } = view;
  const texts = TEXTS[news];
  const title = phrases.t(`${texts}.title`, { count: tasks.length });
  const where = { title: cut(board.title, 'title') };
  const text = by
    ? phrases.t(`${texts}.by`, { ...where, who: cut(personName(by, phrases), 'name') })
    : phrases.t(`${texts}.text`, where);
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
