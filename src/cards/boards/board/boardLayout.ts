import { groupsOf, rolesOf, type TaskGroup, tasksOfRole } from '../../../boards/board/groups';
import { languagePress, menuPress, minePress, rolesPress, showPress } from '../../actions/boardPress';
import type { Button } from '../../card/button';
import { detailed } from '../../card/labelled';
import type { Layout } from '../../card/layout';
import type { Expand, TemplateData } from '../../card/templates';
import { type BoardView, pageOf, processOf } from '../view/boardView';
import { boardHead } from './boardHead';
import { boardParts, partNames, stepHeading } from './boardParts';
import { boardTaskRow } from './boardTaskRow';
import { progressText } from './progressBar';

/** A board with its tasks by step; for a long board, only the part in `seen`. */
export function boardLayout(view: BoardView, expand: Expand): Layout {
  const { board, phrases, seen } = view;
  if (board.state === 'withdrawn') return withdrawnLayout(view);
  const tasks = seen.role === null ? board.tasks : tasksOfRole(board.tasks, seen.role);
  const head = expand('board-head', boardHead(view, tasks)).body;
  const parts = boardParts(view, tasks, head);
  const part = Math.min(seen.part, parts.length - 1);
  const shown = { ...view, seen: { ...seen, part } };
  return {
    template: 'board-tasks',
    data: {
      empty: tasks.length === 0 ? phrases.t('missing.filtered-tasks') : '',
      groups: groupsOf(parts[part] ?? []).map((group) => taskGroup(shown, group)),
    },
    head,
    only: { part, count: parts.length, names: partNames(parts, phrases) },
    place: processOf(view),
    title: board.title,
    summary: detailed(board.title, progressText(tasks, phrases), phrases),
    source: pageOf(view) ?? null,
    topic: null,
    turnTo: (other) => showPress(board.id, { ...seen, part: other }),
    choices: [],
    shortcuts: boardButtons(shown),
  };
}

/** The card of a withdrawn board. */
function withdrawnLayout({ board, phrases }: BoardView): Layout {
  return {
    template: 'message',
    data: { text: [{ type: 'TextBlock', text: phrases.t('board.withdrawn'), wrap: true }] },
    place: '',
    title: board.title,
    summary: detailed(board.title, phrases.t('board.withdrawn'), phrases),
    source: null,
    topic: null,
    choices: [],
    shortcuts: [],
  };
}

function taskGroup(view: BoardView, { tasks }: TaskGroup): TemplateData {
  return {
    heading: tasks.slice(0, 1).flatMap((task) => stepHeading(view, task)),
    tasks: tasks.map((task) => boardTaskRow(view, task)),
  };
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
  const always: Button = {
    title: phrases.t('board.button.always'),
    action: languagePress(board.id, true, seen),
  };
  const notAlways: Button = {
    title: phrases.t('board.button.not-always'),
    action: languagePress(board.id, false, seen),
  };
  const language = !seen.own ? [own] : view.alwaysOwn ? [notAlways] : locale === board.locale ? [] : [back];
  const role: Button =
    seen.role === null
      ? { title: phrases.t('board.button.role'), action: rolesPress(board.id, whole) }
      : { title: phrases.t('board.button.all-roles'), action: showPress(board.id, { ...whole, role: null }) };
  const plan: Button = {
    title: phrases.t('board.button.plan'),
    action: menuPress(board.id, 'plan', seen),
  };
  return [
    ...language,
    ...(seen.role !== null && view.mayManage && board.state === 'open' ? [plan] : []),
    ...(rolesOf(board.tasks).length > 1 || seen.role !== null ? [role] : []),
    { title: phrases.t('board.button.mine'), action: minePress(0, { board: board.id, seen }) },
    {
      title: phrases.t('board.button.more'),
      action: menuPress(board.id, null, seen),
    },
    ...(seen.own && !view.alwaysOwn ? [always] : []),
  ];
}
