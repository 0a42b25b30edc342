import type { BoardTask } from '../../../boards/board/board';
import { dueStateOf } from '../../../boards/board/due';
import type { Element } from '../../card/card';
import { asLabel } from '../../card/labelled';
import type { TemplateData } from '../../card/templates';
import { scopeParts } from '../text/scopeText';
import { cut, dotted, smallRun } from '../text/textRun';
import { type BoardView, roleName } from '../view/boardView';
import { progressBar, progressText } from './progressBar';

/** The lines above the tasks on every part: the progress, the due date and which tasks are shown. */
export function boardHead(view: BoardView, tasks: readonly BoardTask[]): TemplateData {
  const { board, phrases, seen } = view;
  const lens = seen.role === null ? [] : [roleName(view, seen.role)];
  return {
    state: board.state === 'closed' ? phrases.t('board.closed') : '',
    bar: progressBar(tasks),
    progress: progressText(tasks, phrases),
    due: dueLine(view, tasks),
    filterLabel: asLabel(phrases.t('label.filter')),
    filter: cut([...scopeParts(view), ...lens].join(' · '), 'filter'),
  };
}

function dueLine({ board, phrases, clock, today }: BoardView, tasks: readonly BoardTask[]): Element[] {
  const overdue = tasks.filter((task) => dueStateOf(board, task, today) === 'overdue').length;
  return dotted([
    board.due === null ? null : smallRun(phrases.t('board.due.later', { day: clock.day(board.due) })),
    overdue === 0 || board.state !== 'open'
      ? null
      : smallRun(phrases.t('board.overdue', { count: overdue }), { weight: 'Bolder' }),
  ]);
}
