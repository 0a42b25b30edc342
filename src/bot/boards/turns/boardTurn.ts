import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { isTimeZone } from '../../../boards/board/date';
import type { BoardProblem } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import type { Phrases } from '../../../i18n/phrases';
import type { Texts } from '../../../i18n/texts';
import type { TurnInput } from '../../turn/turnInput';
import { type Where, whereOf } from '../../turn/where';

/** A turn with what boards need to know of it beside the input. */
export type BoardTurn = {
  input: TurnInput;
  where: Where;
  phrases: Phrases;
  /** Of the person's client, as an IANA name; null when it does not say. */
  timeZone: string | null;
  /** The same when the activity is delivered again, another one for every other activity. */
  activity: string;
  /** The client asked on its own, to show a view of the person's own. */
  automatic: boolean;
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

const invoke = z.object({ trigger: z.string() });
const zoned = z.object({ timezone: z.string() });

export function boardTurnOf(activity: Activity, input: TurnInput, texts: Texts, now: number): BoardTurn {
  return {
    input,
    where: whereOf(activity),
    phrases: texts.in(input.locale),
    timeZone: timeZoneOf(activity),
    activity: activity.id ?? String(now),
    automatic: invoke.safeParse(activity.value).data?.trigger === 'automatic',
    now,
  };
}

function timeZoneOf({ localTimezone, entities }: Activity): string | null {
  const fromClient = Array.isArray(entities)
    ? entities.map((entity) => zoned.safeParse(entity).data?.timezone)
    : [];
  const named = [localTimezone, ...fromClient];
  return named.find((zone) => typeof zone === 'string' && isTimeZone(zone)) ?? null;
}
