import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Playbook } from '../../playbook/playbook';
import { choiceNamed, choicesAt, type GuideChoice, type GuideMove, type GuidePlace } from './guide';
import { type GuideState, readGuideState, START } from './guideState';
import { placeBefore, placeOffering } from './guideWay';

/** What one turn tells the dialog, and what the dialog says in it. */
export type GuideExchange = {
  playbook: Playbook;
  phrases: Phrases;
  /** The move of a button, or undefined when the person typed. */
  move: GuideMove | { kind: 'back' } | undefined;
  text: string;
  said: GuideSaying;
};

export type GuideSaying =
  | { kind: 'ask'; place: GuidePlace; choices: GuideChoice[] }
  /** `place` is where to go on afterwards. */
  | { kind: 'show'; topic: Topic; place: GuidePlace | null }
  /** What was typed is none of the choices: somebody else has to answer it. The place is kept, if there is one. */
  | { kind: 'not-mine'; place: GuidePlace | null };

/** After so many other questions somebody has left the guide. */
const MOST_BETWEEN = 3;

const EXCHANGE = Symbol('guide exchange');

/** Puts the exchange where the dialog finds it: dialogs have no other way to be handed something in a turn. */
export function offerExchange(context: TurnContext, exchange: GuideExchange): void {
  context.turnState.set(EXCHANGE, exchange);
}

/** Leads from the phases over a process and its sections to a step, and remembers only the place. */
export class GuideDialog extends Dialog {
  override async beginDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const exchange = exchangeOf(dialog.context);
    const { move } = exchange;
    const begun = move && move.kind !== 'back' ? move : { kind: 'go' as const, place: START };
    return this.follow(dialog, exchange, begun);
  }

  override async continueDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const exchange = exchangeOf(dialog.context);
    const state = readGuideState(stateOf(dialog));
    const move = moveMeant(exchange, state);
    if (move) return this.follow(dialog, exchange, move);
    const between = state.between + 1;
    const left = between > MOST_BETWEEN;
    exchange.said = { kind: 'not-mine', place: left ? null : state.place };
    if (left) return dialog.endDialog();
    keep(dialog, { ...state, between });
    return Dialog.EndOfTurn;
  }

  private async follow(
    dialog: DialogContext,
    exchange: GuideExchange,
    move: GuideMove,
  ): Promise<DialogTurnResult> {
    const { playbook, phrases } = exchange;
    switch (move.kind) {
      case 'show': {
        const place = placeOffering(move.topic, playbook, phrases.locale);
        exchange.said = { kind: 'show', topic: move.topic, place };
        if (place === null) return dialog.endDialog();
        keep(dialog, { place, shown: true, between: 0 });
        return Dialog.EndOfTurn;
      }
      case 'go': {
        const choices = choicesAt(move.place, playbook, phrases);
        // The page or phase is gone since the card was sent: begin again rather than ask a question without answers.
        const lost = choices.length === 0 && move.place.at !== START.at;
        if (lost) return this.follow(dialog, exchange, { kind: 'go', place: START });
        if (choices.length === 0)
          return this.follow(dialog, exchange, { kind: 'show', topic: { kind: 'phases' } });
        exchange.said = { kind: 'ask', place: move.place, choices };
        keep(dialog, { place: move.place, shown: false, between: 0 });
        return Dialog.EndOfTurn;
      }
    }
  }
}

/** A typed choice counts only while the choices are there to be seen. */
function moveMeant(
  { move, text, playbook, phrases }: GuideExchange,
  { place, shown, between }: GuideState,
): GuideMove | undefined {
  if (move?.kind === 'back') {
    const answered = shown || between > 0;
    return { kind: 'go', place: answered ? place : (placeBefore(place) ?? START) };
  }
  if (move) return move;
  return shown ? undefined : choiceNamed(text, choicesAt(place, playbook, phrases))?.move;
}

function exchangeOf(context: TurnContext): GuideExchange {
  const exchange: GuideExchange | undefined = context.turnState.get(EXCHANGE);
  if (!exchange) throw new Error('The guide was run without an exchange');
  return exchange;
}

function keep(dialog: DialogContext, state: GuideState): void {
  Object.assign(stateOf(dialog), state);
}

function stateOf(dialog: DialogContext): object {
  const active = dialog.activeDialog;
  if (!active) throw new Error('The guide has no place on the dialog stack');
  active.state ??= {};
  return active.state;
}
