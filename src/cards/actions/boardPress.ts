import type { TaskFilter } from '../../answering/topic';
import type { Board, BoardId, ItemId } from '../../boards/board/board';
import type { PageId } from '../../playbook/page';
import type { BoardAction } from './boardAction';
import type { BoardAsk, BoardChange, BoardNext, TaskAsk } from './boardChange';
import { type BoardDraft, type DraftStep, draftData } from './boardDraft';
import { type BoardSeen, seenData } from './boardSeen';

/**
 * A board's action as the data of a button carries it: flat, so that a client can merge inputs into it, and without
 * what the parser takes for granted. `inputs: 'none'` keeps the inputs of the card out.
 */
export type BoardPress = {
  verb: BoardAction['verb'];
  wire: Readonly<Record<string, unknown>>;
  inputs: 'none' | 'merged';
};

/** A change without what an input of the card adds. */
export type PressedChange = { kind: BoardChange['kind']; item?: ItemId; fingerprint?: string };

function leading(verb: BoardAction['verb'], wire: Readonly<Record<string, unknown>> = {}): BoardPress {
  return { verb, wire, inputs: 'none' };
}

export function newBoardPress(page: PageId, filter: TaskFilter): BoardPress {
  return leading('board-new', { page, filter });
}

/** For the page that is chosen in the input `page` of the card. */
export function chosenBoardPress(filter: TaskFilter): BoardPress {
  return { verb: 'board-new', wire: { filter }, inputs: 'merged' };
}

/** `entered`: the fields that are inputs of the card. */
export function draftPress(step: DraftStep, draft: BoardDraft, entered: readonly string[]): BoardPress {
  const data = Object.entries(draftData(draft)).filter(([field]) => !entered.includes(field));
  return { verb: 'board-draft', wire: { step, ...Object.fromEntries(data) }, inputs: 'merged' };
}

export function discardPress(): BoardPress {
  return leading('board-discard');
}

export function showPress(board: BoardId, seen: BoardSeen): BoardPress {
  return leading('board-show', { board, ...seenData(seen) });
}

export function rolesPress(board: BoardId, seen: BoardSeen): BoardPress {
  return leading('board-roles', { board, ...seenData(seen) });
}

export function taskPress(board: BoardId, item: ItemId, ask: TaskAsk | null, seen: BoardSeen): BoardPress {
  return leading('board-task', { board, item, ...(ask && { ask }), ...seenData(seen) });
}

export function menuPress(board: BoardId, ask: BoardAsk | null, seen: BoardSeen): BoardPress {
  return leading('board-menu', { board, ...(ask && { ask }), ...seenData(seen) });
}

export function historyPress(board: BoardId, part: number, seen: BoardSeen): BoardPress {
  return leading('board-history', { board, part, ...seenData(seen) });
}

export function differencesPress(board: BoardId, seen: BoardSeen): BoardPress {
  return leading('board-differences', { board, ...seenData(seen) });
}

export function exportPress(board: BoardId, format: 'csv' | 'json'): BoardPress {
  return leading('board-export', { board, format });
}

export function minePress(part = 0): BoardPress {
  return leading('board-mine', { part });
}

export function listPress(part = 0): BoardPress {
  return leading('board-list', { part });
}

/** `inputs: 'merged'` when the card has an input for the rest of the change. */
export function changePress(
  board: Pick<Board, 'id' | 'change'>,
  change: PressedChange,
  next: BoardNext,
  seen: BoardSeen,
  inputs: BoardPress['inputs'] = 'none',
): BoardPress {
  const wire = {
    board: board.id,
    ...change,
    at: board.change,
    ...(next !== 'board' && { next }),
    ...seenData(seen),
  };
  return { verb: 'board-change', wire, inputs };
}
