import type { Board } from '../board/board';
import type { Done } from '../commands/commandRule';
import { type ActionKind, type ActionOf, ruleFor } from '../commands/rules';
import type { BoardEvent } from './command';

/** The board after an event. The event must have been accepted for exactly this board. */
export function evolve(board: Board, event: BoardEvent): Board {
  return { ...changed(event.action.kind, board, event), change: event.change, changedAt: event.at };
}

/** The board after all events, in order. */
export function replay(board: Board, events: readonly BoardEvent[]): Board {
  return events.reduce(evolve, board);
}

function changed<K extends ActionKind>(kind: K, board: Board, done: Done<ActionOf<K>>): Board {
  return ruleFor(kind).evolve(board, done);
}
