import type { BoardTask } from '../../../boards/board/board';
import { dueStateOf } from '../../../boards/board/due';
import type { Element } from '../../card/card';
import { personName } from '../../text/personName';
import { cut, smallRun } from '../../typeset/textRun';
import type { BoardView } from '../view/boardView';

/** The symbol for a state; `stateRuns` says the same in words. */
export function stateSign({ state }: BoardTask): string {
  switch (state.kind) {
    case 'todo':
      return '☐';
    case 'done':
      return '☑';
    case 'skipped':
      return '⊘';
  }
}

/** The state of a task: who finished it and when; otherwise who has it and until when, which may be nothing. */
export function stateRuns(view: BoardView, task: BoardTask): Element[] {
  const { phrases, clock } = view;
  const { state } = task;
  switch (state.kind) {
    case 'done': {
      const params = { who: cut(personName(state.by, phrases), 'name'), when: clock.moment(state.at) };
      return [smallRun(phrases.t('board.state.done', params))];
    }
    case 'skipped': {
      const params = { who: cut(personName(state.by, phrases), 'name'), when: clock.moment(state.at) };
      return [
        smallRun(phrases.t('board.state.skipped', params), { isSubtle: true }),
        smallRun(cut(state.reason, 'reason')),
      ];
    }
    case 'todo':
      return [
        task.claimedBy &&
          smallRun(phrases.t('board.claimed', { who: cut(personName(task.claimedBy, phrases), 'name') })),
        task.assignedTo &&
          smallRun(phrases.t('board.assigned', { who: cut(personName(task.assignedTo, phrases), 'name') })),
        dueRun(view, task),
      ].filter((run) => run !== null);
  }
}

/** That a task is open, which only its symbol says otherwise. */
export function todoRun({ phrases }: BoardView): Element {
  return smallRun(phrases.t('board.state.todo'), { isSubtle: true });
}

/** When a task is due: its own date, otherwise the board's date once that is reached. */
export function dueRun({ board, phrases, clock, today }: BoardView, task: BoardTask): Element | null {
  const day = clock.day(task.due ?? board.due ?? '');
  switch (dueStateOf(board, task, today)) {
    case 'overdue':
      return smallRun(phrases.t('board.due.overdue', { day }), { weight: 'Bolder' });
    case 'today':
      return smallRun(phrases.t('board.due.today'), { weight: 'Bolder' });
    case 'later':
      return task.due === null ? null : smallRun(phrases.t('board.due.later', { day }));
    case 'none':
      return null;
  }
}
