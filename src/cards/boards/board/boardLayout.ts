import { groupsOf, type TaskGroup, tasksOfRole } from '../../../boards/board/groups';
import { menuPress, minePress, showPress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import type { Layout } from '../../card/layout';
import type { Expand, TemplateData } from '../../card/templates';
import { detailed } from '../../text/labelled';
import { type BoardView, pageOf, processOf } from '../view/boardView';
import { boardHead, withDeletion } from './boardHead';
import { boardParts, partNames, stepHeading } from './boardParts';
import { boardTaskRow } from './boardTaskRow';
import { progressText } from './progressBar';
import { languageButtons, roleButton } from './viewButtons';

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
    more: { title: phrases.t('button.more'), action: menuPress(board.id, null, shown.seen) },
  };
}

/** The card of a withdrawn board. */
function withdrawnLayout(view: BoardView): Layout {
  const { board, phrases } = view;
  return {
    template: 'message',
    data: {
      text: [{ type: 'TextBlock', text: withDeletion(phrases.t('board.withdrawn'), view), wrap: true }],
    },
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

/** What is looked for most; the rest is in the menu. */
function boardButtons(view: BoardView): Button[] {
  const { board, phrases, seen } = view;
  const mine = {
    title: phrases.t('board.button.mine'),
    action: minePress(0, { board: board.id, seen }),
  };
  const plan: Button = {
    title: phrases.t('board.button.plan'),
    action: menuPress(board.id, 'plan', seen),
  };
  const ofRole = seen.role === null ? [] : [roleButton(view)];
  const planning = seen.role !== null && view.mayManage && board.state === 'open' ? [plan] : [];
  return [...ofRole, ...planning, ...languageButtons(view), mine];
}
