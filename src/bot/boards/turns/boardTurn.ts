import type { BoardProblem } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import type { Phrases } from '../../../i18n/phrases';
import type { Texts } from '../../../i18n/texts';
import type { Where } from '../../turn/turn';
import type { TurnInput } from '../../turn/turnInput';

/** A turn with what boards need to know of it beside the input. */
export type BoardTurn = {
  input: TurnInput;
  where: Where;
  phrases: Phrases;
  /** The same when the activity is delivered again, another one for every other activity. */
  activity: string;
  /** Epoch milliseconds. */
  now: number;
};

/** What to answer: a card, and a line in place of it where the client can show one in passing. */
export type BoardReply = { card: Card; toast: string | null };

/** A reply that is its card alone. */
export function shown(card: Card): BoardReply {
  return { card, toast: null };
}

/** What went wrong, as a reply; thrown by what cannot go on without it, so that every step stays a straight line. */
export class BoardTurnProblem extends Error {
  override readonly name = 'BoardTurnProblem';
  readonly problem: BoardProblem;

  constructor(problem: BoardProblem) {
    super(`A board turn ended early: ${problem.kind}`);
    this.problem = problem;
  }
}

export function boardTurnOf(input: TurnInput, texts: Texts, now: number): BoardTurn {
  const { where, id } = input.turn;
  return { input, where, phrases: texts.in(input.locale), activity: id ?? String(now), now };
}
