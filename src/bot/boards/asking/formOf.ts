import type { BoardId } from '../../../boards/board/board';
import type { BoardAction } from '../../../cards/actions/board/boardAction';
import type { BoardAsk } from '../../../cards/actions/board/boardChange';
import type { BoardSeen } from '../../../cards/actions/board/boardSeen';
import type { ReaderView } from '../views/readerView';

type Change = Extract<BoardAction, { verb: 'board-change' }>['change'];

/** Where somebody entered what an action carries; undefined for an action that nothing was entered for. */
export function formOf(action: BoardAction): { board: BoardId; view: ReaderView } | undefined {
  switch (action.verb) {
    case 'board-change':
      return at(action, pageOf(action.change));
    case 'board-template-save':
      return at(action, menu('template'));
    default:
      return undefined;
  }
}

function at({ board, seen }: { board: BoardId; seen: BoardSeen }, page: ReaderView['page'] | undefined) {
  return page && { board, view: { page, seen } };
}

function pageOf(change: Change): ReaderView['page'] | undefined {
  switch (change.kind) {
    case 'note':
    case 'skip':
    case 'assign':
      return { kind: 'task', item: change.item, ask: change.kind };
    case 'set-due':
      return change.item === null ? menu('due') : { kind: 'task', item: change.item, ask: 'due' };
    case 'rename':
    case 'plan':
    case 'add-task':
      return menu(change.kind);
    case 'set-reminders':
      return menu('reminders');
    case 'set-wishes':
      return menu('wishes');
    case 'set-repeat':
      return menu('repeat');
    case 'several': {
      const { items, picked, to, due, tick } = change;
      return { kind: 'several', part: 0, picked: [...picked, ...items], to, due, tick };
    }
    case 'tick':
    case 'untick':
    case 'claim':
    case 'release':
    case 'close':
    case 'reopen':
    case 'withdraw':
    case 'opt-out':
    case 'opt-in':
    case 'adopt':
    case 'keep':
    case 'remove-task':
      return undefined;
  }
}

function menu(ask: BoardAsk): ReaderView['page'] {
  return { kind: 'menu', ask };
}
