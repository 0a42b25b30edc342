import type { BoardTask } from '../../boards/board';
import type { BoardNext } from '../boardAction';
import { press } from '../button';
import type { Element } from '../card';
import { requirementLabel } from '../layouts/taskRow';
import { shortened } from '../shortened';
import type { TemplateData } from '../templates';
import { typesetLine } from '../typeset/line';
import { boldRun, plainRun } from '../typeset/runs';
import { type BoardView, wordsIn } from './boardView';
import { changePress, taskPress } from './press';
import { stateRuns, stateSign } from './stateText';
import { cut, dotted, smallRun } from './textRun';

/** A task of a board in a list: a sign to tick it, and its words, which open it. `place`: which board, if several. */
export function boardTaskRow(
  view: BoardView,
  task: BoardTask,
  next: BoardNext = 'board',
  place = '',
): TemplateData {
  const { board, phrases, seen } = view;
  const words = wordsIn(view, task);
  const isTodo = task.state.kind === 'todo';
  const id = task.item;
  return {
    sign: stateSign(task),
    canTick: view.mayWork,
    tick: press({
      title: phrases.t(isTodo ? 'board.tick' : 'board.untick', { id }),
      action: changePress(board, { kind: isTodo ? 'tick' : 'untick', item: id }, next, seen),
    }),
    open: press({ title: phrases.t('task.details', { id }), action: taskPress(board.id, id, null, seen) }),
    name: typesetLine([boldRun(task.task), plainRun(` ${cut(words.name, 'task')}`)], { spacing: 'None' }),
    lines: [
      dotted([place === '' ? null : smallRun(shortened(place, 160), { isSubtle: true })]),
      marks(view, task, words.role, words.services),
      stateRuns(view, task),
      task.note ? [smallRun(phrases.t('board.note', { text: cut(task.note.text, 'note') }))] : [],
    ]
      .filter((runs) => runs.length > 0)
      .map((runs) => ({ runs })),
  };
}

function marks(
  { phrases }: BoardView,
  task: BoardTask,
  role: string | null,
  services: readonly string[],
): Element[] {
  const labels = [role ?? '', services.join(', ')].filter((label) => label !== '');
  return [
    smallRun(requirementLabel(task.requirement, phrases), { weight: 'Bolder' }),
    ...labels.map((label) => smallRun(` · ${cut(label, 'labels')}`, { isSubtle: true })),
  ];
}
