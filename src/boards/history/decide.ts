import type { Actor } from '../board/actor';
import type { Board } from '../board/board';
import { refused } from '../board/refusal';
import type { Decision } from '../commands/commandRule';
import { rightsRefusal } from '../commands/rights';
import { type Action, type ActionKind, type ActionOf, ruleFor } from '../commands/rules';

/**
 * Applies the rules of a board: decides about an action without applying it. `now` is in epoch milliseconds.
 */
export function decide(board: Board, actor: Actor, action: Action, now: number): Decision<Action> {
  return decideBy(action.kind, board, actor, action, now);
}

function decideBy<K extends ActionKind>(
  kind: K,
  board: Board,
  actor: Actor,
  action: ActionOf<K>,
  now: number,
): Decision<ActionOf<K>> {
  const rule = ruleFor(kind);
  const refusal = rightsRefusal(board, actor, rule);
  return refusal ? refused(refusal) : rule.decide(board, actor, action, now);
}
