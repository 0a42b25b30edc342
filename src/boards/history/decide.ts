import type { Actor } from '../board/actor';
import type { Board } from '../board/board';
import { refused } from '../board/refusal';
import type { Decision } from '../commands/commandRule';
import { rightsRefusal } from '../commands/rights';
import { type Action, type ActionKind, type ActionOf, ruleFor } from '../commands/rules';

/** The rules of a board: what becomes of an action, without carrying it out. */
export function decide(board: Board, actor: Actor, action: Action): Decision<Action> {
  return decideBy(action.kind, board, actor, action);
}

function decideBy<K extends ActionKind>(
  kind: K,
  board: Board,
  actor: Actor,
  action: ActionOf<K>,
): Decision<ActionOf<K>> {
  const rule = ruleFor(kind);
  const refusal = rightsRefusal(board, actor, rule);
  return refusal ? refused(refusal) : rule.decide(board, actor, action);
}
