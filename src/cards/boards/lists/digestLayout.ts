import type { BoardTask } from '../../../boards/board/board';
import type { Digest } from '../../../boards/board/due';
import type { BoardNext } from '../../actions/boardChange';
import { changePress, minePress, showPress } from '../../actions/boardPress';
import type { Button } from '../../card/button';
import { detailed } from '../../card/labelled';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { typesetHeading } from '../../typeset/blocks';
import { typesetLine, typesetText } from '../../typeset/line';
import { openable } from '../../typeset/openable';
import { plainRun } from '../../typeset/runs';
import { boardTaskRow } from '../board/boardTaskRow';
import { type BoardView, processOf } from '../view/boardView';

/** Limit for overdue tasks and for tasks due today; the board itself shows all. */
const MOST_TASKS = 8;

/** A reminder of tasks that are overdue or due today. `personal`: sent to one person, so it has a button to opt out. */
export function digestLayout(view: BoardView, digest: Digest, personal: boolean, url: string | null): Layout {
  const { board, phrases, seen } = view;
  const title = phrases.t('board.digest.title', { title: board.title });
  const { overdue, today } = digest;
  const next = personal ? 'mine' : 'board';
  const counts = [
    overdue.length > 0 ? phrases.t('board.overdue', { count: overdue.length }) : '',
    today.length > 0 ? phrases.t('board.digest.today', { count: today.length }) : '',
  ].filter((text) => text !== '');
  const link = url === null ? null : openable(url);
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
      ].filter(({ tasks }) => Array.isArray(tasks) && tasks.length > 0),
    },
    head: [
      ...typesetText(counts.join(' · '), { size: 'Small' }),
      ...(link === null
        ? []
        : typesetLine([{ ...plainRun(phrases.t('board.go-to')), url: link }], { size: 'Small' })),
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
