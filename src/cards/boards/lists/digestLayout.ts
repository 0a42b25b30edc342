import type { BoardTask } from '../../../boards/board/board';
import type { Digest } from '../../../boards/board/due';
import type { BoardNext } from '../../actions/boardChange';
import { changePress, minePress, showPress } from '../../actions/boardPress';
import type { Button } from '../../card/button';
import type { Element } from '../../card/card';
import { detailed } from '../../card/labelled';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { typesetHeading } from '../../typeset/blocks';
import { typesetText } from '../../typeset/line';
import { boardTaskRow } from '../board/boardTaskRow';
import { boardLink } from '../text/boardLink';
import { type BoardView, processOf } from '../view/boardView';

/** Limit for the tasks of each group; the board itself shows all. */
const MOST_TASKS = 8;

/** What surrounds the tasks: a link to the board, and text elements that mention those whom the tasks concern. */
type Around = { url: string | null; mentions: readonly Element[] };

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
  return {
    template: 'board-tasks',
    data: {
      empty: '',
      groups: [
        group(view, phrases.t('board.digest.overdue'), overdue, next),
        group(view, phrases.t('board.digest.due-today'), today, next),
        group(view, phrases.t('board.digest.due-tomorrow'), tomorrow, next),
      ].filter(({ tasks }) => Array.isArray(tasks) && tasks.length > 0),
    },
    head: [
      ...typesetText(counts.join(' · '), { size: 'Small' }),
      ...around.mentions,
      ...boardLink(around.url, phrases),
    ],
    place: processOf(view),
    title,
    summary: detailed(title, counts.join(' · '), phrases),
    source: null,
    topic: null,
    choices: [],
    shortcuts: [
      { title: phrases.t('board.button.show'), action: showPress(board.id, seen) },
      { title: phrases.t('board.button.mine'), action: minePress() },
      ...(personal ? [optOut] : []),
    ],
  };
}

function group(view: BoardView, heading: string, tasks: readonly BoardTask[], next: BoardNext): TemplateData {
  const hidden = tasks.length - MOST_TASKS;
  const more = hidden > 0 ? ` (${view.phrases.t('board.more-tasks', { count: hidden })})` : '';
  return {
    heading: typesetHeading(heading + more),
    tasks: tasks.slice(0, MOST_TASKS).map((task) => boardTaskRow(view, task, next)),
  };
}
