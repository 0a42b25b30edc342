import type { BoardTask } from '../../../boards/board/board';
import { dayAt } from '../../../boards/board/date';
import { dueStateOf } from '../../../boards/board/due';
import { keptUntil } from '../../../boards/keeping/retention';
import type { Element } from '../../card/card';
import type { TemplateData } from '../../card/templates';
import { asLabel } from '../../text/labelled';
import { listedWithin } from '../../text/listedWithin';
import { dotted, ROOM, smallRun } from '../../typeset/textRun';
import { repeatText } from '../text/repeatText';
import { scopeParts } from '../text/scopeText';
import { type BoardView, roleName } from '../view/boardView';
import { progressBar, progressText } from './progressBar';

/** The lines above the tasks on every part: the progress, the due date and which tasks are shown. */
export function boardHead(view: BoardView, tasks: readonly BoardTask[]): TemplateData {
  const { board, phrases, seen } = view;
  const lens = seen.role === null ? [] : [roleName(view, seen.role)];
  return {
    state: board.state === 'closed' ? withDeletion(phrases.t('board.closed'), view) : '',
    bar: progressBar(tasks),
    progress: progressText(tasks, phrases),
    due: dueLine(view, tasks),
    repeat: board.repeat === null || board.state === 'withdrawn' ? '' : repeatText(board.repeat, view),
    filterLabel: asLabel(phrases.t('label.filter')),
    filter: listedWithin([...scopeParts(view), ...lens], ROOM.filter, phrases),
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

/** A sentence, and when the board is deleted that it is about. */
export function withDeletion(text: string, { board, keptDays, phrases, clock }: BoardView): string {
  const until = keptUntil(board, keptDays);
  if (until === null) return text;
  const day = clock.day(dayAt(until));
  return phrases.t('board.deleted-on', { text, day });
}
