import type { BoardTask } from '../../../boards/board/board';
import type { Digest } from '../../../boards/board/due';
import { changePress, minePress, showPress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { detailed } from '../../text/labelled';
import { typesetHeading } from '../../typeset/blocks';
import { typesetText } from '../../typeset/line';
import { ONE_PART } from '../board/boardParts';
import { boardTaskRow, type RowPlace } from '../board/boardTaskRow';
import { boardLink } from '../text/boardLink';
import type { Mentions } from '../text/mentions';
import { type BoardView, processOf } from '../view/boardView';

/** Limit for the tasks of each group and of all together; the board itself shows all. */
const MOST_TASKS = { group: 8, all: 14 } as const;

/**
 * Budget for the tasks and what is above them, in UTF-16 units of JSON: a digest is one message, and is never split.
 */
const BUDGET = 18_900;
/** What the template adds to each row. */
const ROW_FRAME = 200;

/**
 * What surrounds the tasks: a link to the board, and text elements that mention those whom the tasks concern, with what
 * the card says of them beside.
 */
type Around = { url: string | null; mentions: Pick<Mentions, 'line' | 'units'> };

/**
 * A reminder of tasks that are overdue, due today or due tomorrow. `personal`: sent to one person, so it has a button to
 * opt out.
 */
export function digestLayout(view: BoardView, digest: Digest, personal: boolean, around: Around): Layout {
  const { board, phrases, seen } = view;
  const title = phrases.t('board.digest.title', { title: board.title });
  const { overdue, today, tomorrow } = digest;
  const next = personal ? 'mine' : 'board';
  const counts = [
    overdue.length > 0 ? phrases.t('board.overdue', { count: overdue.length }) : '',
    today.length > 0 ? phrases.t('board.digest.today', { count: today.length }) : '',
    tomorrow.length > 0 ? phrases.t('board.digest.tomorrow', { count: tomorrow.length }) : '',
  ].filter((text) => text !== '');
  const optOut: Button = {
    title: phrases.t('board.menu.opt-out'),
    action: changePress(board, { kind: 'opt-out' }, 'menu', seen),
  };
  const head = [
    ...typesetText(counts.join(' · '), { size: 'Small' }),
    ...around.mentions.line,
    ...boardLink(around.url, phrases),
  ];
  const budget = BUDGET - JSON.stringify(head).length - around.mentions.units;
  return {
    template: 'board-tasks',
    data: {
      empty: '',
      groups: groupsOf(view, digest, { next, isQuick: false }, budget),
    },
    only: ONE_PART,
    head,
    place: processOf(view),
    title,
    summary: detailed(title, counts.join(' · '), phrases),
    source: null,
    topic: null,
    choices: [],
    shortcuts: [
      { title: phrases.t('board.button.show'), action: showPress(board.id, seen) },
      { title: phrases.t('board.button.mine'), action: minePress(0, { board: board.id, seen }) },
      ...(personal ? [optOut] : []),
    ],
  };
}

function groupsOf(
  view: BoardView,
  { overdue, today, tomorrow }: Digest,
  on: RowPlace,
  budget: number,
): TemplateData[] {
  const { phrases } = view;
  const groups: [string, readonly BoardTask[]][] = [
    [phrases.t('board.digest.overdue'), overdue],
    [phrases.t('board.digest.due-today'), today],
    [phrases.t('board.digest.due-tomorrow'), tomorrow],
  ];
  let room: number = MOST_TASKS.all;
  let left = budget;
  const fits = (row: TemplateData): boolean => {
    left -= JSON.stringify(row).length + ROW_FRAME;
    return left >= 0;
  };
  return groups
    .filter(([, tasks]) => tasks.length > 0)
    .map(([heading, tasks]) => {
      const shown = tasks
        .slice(0, Math.min(MOST_TASKS.group, room))
        .map((task) => boardTaskRow(view, task, on))
        .filter(fits);
      room -= shown.length;
      const hidden = tasks.length - shown.length;
      const more = hidden > 0 ? ` (${phrases.t('list.more', { count: hidden })})` : '';
      return {
        heading: typesetHeading(heading + more),
        tasks: shown,
      };
    });
}
