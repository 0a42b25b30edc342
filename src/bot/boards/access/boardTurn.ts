import type { Refusal } from '../../../boards/board/refusal';
import { hasPostedMark } from '../../../cards/actions/postedMark';
import type { BoardProblem } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import type { Phrases } from '../../../i18n/phrases';
import type { Texts } from '../../../i18n/texts';
import type { Where } from '../../turn/turn';
import type { TurnInput } from '../../turn/turnInput';

/** A turn, with the extra data that boards need. */
export type BoardTurn = {
  input: TurnInput;
  where: Where;
  phrases: Phrases;
  /** The same when the activity is delivered again; unique for each other activity. */
  activity: string;
  /** The message whose button was pressed, if that message is the posted card of a board. */
  postedCard: string | null;
  /** Epoch milliseconds. */
  now: number;
};

/**
 * A card, and a short text (toast) that replaces it where the client can show one. `again`: the form that was refused
 * with what was entered in it, for a dialog, which has no place for both.
 */
export type BoardReply = { card: Card; toast: string | null; again?: Card };

/** A reply with a card and no toast. */
export function shown(card: Card): BoardReply {
  return { card, toast: null };
}

/** A problem to show to the person as the reply. It is thrown, so that each step needs no branch for errors. */
export class BoardTurnProblem extends Error {
  override readonly name = 'BoardTurnProblem';
  readonly problem: BoardProblem;

  constructor(problem: BoardProblem) {
    super(`A board turn ended early: ${problem.kind}`);
    this.problem = problem;
  }
}

/** Likewise for what the rules of the board refuse. `text`: more than the refusal says by itself; null for nothing. */
export class BoardTurnRefusal extends Error {
  override readonly name = 'BoardTurnRefusal';
  readonly refusal: Refusal;
  readonly text: string | null;

  constructor(refusal: Refusal, text: string | null = null) {
    super(`A board turn was refused: ${refusal.code}`);
    this.refusal = refusal;
    this.text = text;
  }
}

export function boardTurnOf(input: TurnInput, texts: Texts, now: number): BoardTurn {
  const { where, id, pressedOn, inPlace, data } = input.turn;
  const postedCard = inPlace && hasPostedMark(data) ? pressedOn : null;
  return { input, where, phrases: texts.in(input.locale), activity: id ?? String(now), postedCard, now };
}
