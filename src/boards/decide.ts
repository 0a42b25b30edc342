import type { Actor } from './actor';
import type { Board } from './board';
import type { Decision } from './commands/commandRule';
import { type Action, type ActionKind, type ActionOf, ruleFor } from './commands/rules';
import { refused } from './refusal';
import { rightsRefusal } from './rights';

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
