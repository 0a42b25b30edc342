import type { BoardTask } from '../../../boards/board/board';
import type { BoardNext } from '../../actions/boardChange';
import { changePress, taskPress } from '../../actions/boardPress';
import { press } from '../../card/button';
import type { Element } from '../../card/card';
import type { TemplateData } from '../../card/templates';
import { requirementLabel } from '../../rows/taskRow';
import { typesetLine } from '../../typeset/line';
import { boldRun, plainRun } from '../../typeset/runs';
import { stateRuns, stateSign } from '../text/stateText';
import { cut, dotted, richLine, smallRun } from '../text/textRun';
import { type BoardView, wordsIn } from '../view/boardView';

/** A task in a list: press the sign to tick it, press the text to open it. */
export function boardTaskRow(view: BoardView, task: BoardTask, next: BoardNext = 'board'): TemplateData {
  const { board, phrases, seen } = view;
  const words = wordsIn(view, task);
  const isTodo = task.state.kind === 'todo';
  const { item: id, note } = task;
  return {
    sign: stateSign(task),
    canTick: view.mayWork,
    tick: press({
      title: phrases.t(isTodo ? 'board.tick' : 'board.untick', { id }),
      action: changePress(board, { kind: isTodo ? 'tick' : 'untick', item: id }, next, seen),
    }),
    open: press({ title: phrases.t('task.details', { id }), action: taskPress(board.id, id, null, seen) }),
    words: [
      ...typesetLine([boldRun(task.task), plainRun(` ${cut(words.name, 'task')}`)], { spacing: 'None' }),
      richLine(marks(view, task, words.role, words.services)),
      richLine(stateRuns(view, task)),
      ...(note ? [richLine([smallRun(phrases.t('board.note', { text: cut(note.text, 'note') }))])] : []),
    ],
  };
}

function marks(
  { phrases }: BoardView,
  task: BoardTask,
  role: string | null,
  services: readonly string[],
): Element[] {
  const labels = [role ?? '', phrases.names(services)].filter((label) => label !== '');
  return dotted([
    smallRun(requirementLabel(task.requirement, phrases), { weight: 'Bolder' }),
    labels.length === 0 ? null : smallRun(cut(labels.join(' · '), 'labels'), { isSubtle: true }),
  ]);
}
