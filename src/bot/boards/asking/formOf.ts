import type { BoardId } from '../../../boards/board/board';
import type { Refusal } from '../../../boards/board/refusal';
import type { BoardAction } from '../../../cards/actions/board/boardAction';
import {
  type BoardAsk,
  boardAsk,
  CHANGE_OF_BOARD_ASK,
  CHANGE_OF_TASK_ASK,
  taskAsk,
} from '../../../cards/actions/board/boardChange';
import type { BoardSeen } from '../../../cards/actions/board/boardSeen';
import type { ReaderView } from '../views/readerView';

type Change = Extract<BoardAction, { verb: 'board-change' }>['change'];

/** Are only asked whether they are meant. */
const WITHOUT_INPUT: readonly BoardAsk[] = ['withdraw'];

/** Whether a form was refused because somebody else has changed what it is about: it has to be made anew. */
export function isOutdatedForm({ code }: Refusal): boolean {
  return code === 'board_note_changed' || code === 'board_form_changed';
}

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
  if (change.kind === 'several') {
    const { items, picked, to, due, tick } = change;
    return { kind: 'several', part: 0, picked: [...picked, ...items], to, due, tick };
  }
  const item = 'item' in change ? change.item : null;
  if (item !== null) {
    const ask = taskAsk.options.find((asked) => CHANGE_OF_TASK_ASK[asked] === change.kind);
    return ask && { kind: 'task', item, ask };
  }
  const ask = boardAsk.options.find((asked) => CHANGE_OF_BOARD_ASK[asked] === change.kind);
  return ask && !WITHOUT_INPUT.includes(ask) ? menu(ask) : undefined;
}

function menu(ask: BoardAsk): ReaderView['page'] {
  return { kind: 'menu', ask };
}
