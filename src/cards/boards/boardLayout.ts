import type { BoardTask } from '../../boards/board';
import { groupsOf, rolesOf, type TaskGroup, tasksOfRole } from '../../boards/groups';
import type { Button } from '../button';
import type { Layout } from '../layout';
import type { Expand, TemplateData } from '../templates';
import { typesetHeading } from '../typeset/blocks';
import { boardHead } from './boardHead';
import { boardTaskRow } from './boardTaskRow';
import { type BoardView, pageOf, processOf, wordsIn } from './boardView';
import { menuPress, minePress, rolesPress, showPress } from './press';
import { progressText } from './progressBar';

/** The frame of a board has few and short buttons. */
const BUDGET = 22_500;

/** A board with its tasks by step. */
export function boardLayout(view: BoardView, expand: Expand): Layout {
  const { board, phrases, seen } = view;
  if (board.state === 'withdrawn') return withdrawnLayout(view);
  const tasks = seen.role === null ? board.tasks : tasksOfRole(board.tasks, seen.role);
  return {
    template: 'board-tasks',
    data: {
      empty: tasks.length === 0 ? phrases.t('missing.filtered-tasks') : '',
      groups: groupsOf(tasks).map((group) => taskGroup(view, group)),
    },
    head: expand('board-head', boardHead(view, tasks)).body,
    budget: BUDGET,
    place: processOf(view),
    title: board.title,
    summary: `${board.title}: ${progressText(tasks, phrases)}`,
    source: pageOf(view) ?? null,
    topic: null,
    turnTo: (part) => showPress(board.id, { ...seen, part }),
    choices: [],
    shortcuts: boardButtons(view),
  };
}

/** What is left of a board that was withdrawn. */
function withdrawnLayout({ board, phrases }: BoardView): Layout {
  return {
    template: 'message',
    data: { text: [{ type: 'TextBlock', text: phrases.t('board.withdrawn'), wrap: true }] },
    place: '',
    title: board.title,
    summary: `${board.title}: ${phrases.t('board.withdrawn')}`,
    source: null,
    topic: null,
    choices: [],
    shortcuts: [],
  };
}

function taskGroup(view: BoardView, { step, gone, tasks }: TaskGroup): TemplateData {
  return {
    heading: typesetHeading(gone ? view.phrases.t('board.gone') : stepName(view, step, tasks)),
    tasks: tasks.map((task) => boardTaskRow(view, task)),
  };
}

function stepName(view: BoardView, step: number | null, [first]: readonly BoardTask[]): string {
  const name = step === null || !first ? null : wordsIn(view, first).step;
  return name ?? view.phrases.t('step.unnamed');
}

function boardButtons(view: BoardView): Button[] {
  const { board, phrases, seen, locale } = view;
  const whole = { ...seen, part: 0 };
  const own: Button = {
    title: phrases.t('board.button.own-language'),
    action: showPress(board.id, { ...seen, own: true }),
  };
  const back: Button = {
    title: phrases.t('board.button.board-language', { language: phrases.languageHere(board.locale) }),
    action: showPress(board.id, { ...seen, own: false }),
  };
  const language = !seen.own ? [own] : locale === board.locale ? [] : [back];
  const role: Button =
    seen.role === null
      ? { title: phrases.t('board.button.role'), action: rolesPress(board.id, whole) }
      : { title: phrases.t('board.button.all-roles'), action: showPress(board.id, { ...whole, role: null }) };
  return [
    ...language,
    ...(rolesOf(board.tasks).length > 1 || seen.role !== null ? [role] : []),
    { title: phrases.t('board.button.mine'), action: minePress() },
    {
      title: phrases.t(view.mayManage ? 'board.button.manage' : 'board.button.more'),
      action: menuPress(board.id, null, seen),
    },
  ];
}
