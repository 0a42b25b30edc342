import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Playbook } from '../../playbook/playbook';
import { choiceNamed, choicesAt, type GuideChoice, type GuideMove, type GuidePlace } from './guide';
import { type GuideState, readGuideState, START } from './guideState';
import { placeBefore, placeOffering } from './guideWay';

/** What one turn passes to the dialog, and what the dialog answers. */
export type GuideExchange = {
  playbook: Playbook;
  phrases: Phrases;
  /** The move of a button; undefined if the person typed. */
  move: GuideMove | { kind: 'back' } | undefined;
  text: string;
  /** The id of who writes or presses. */
  by: string;
  said: GuideSaying;
};

export type GuideSaying =
  | { kind: 'ask'; place: GuidePlace; choices: GuideChoice[] }
  /** `place` is where the guide continues afterwards. */
  | { kind: 'show'; topic: Topic; place: GuidePlace | null }
  /** The text is none of the choices, so it is not for the guide. `place` is kept, if there is one. */
  | { kind: 'not-mine'; place: GuidePlace | null };

/** After this many other questions in a row, the guide ends. */
const MOST_BETWEEN = 3;

const EXCHANGE = Symbol('guide exchange');

/** Stores the exchange in `turnState`, because there is no other way to pass data of a turn to a dialog. */
export function offerExchange(context: TurnContext, exchange: GuideExchange): void {
  context.turnState.set(EXCHANGE, exchange);
}

/** Leads from the phases to a process, its sections and a step. It stores only the place. */
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
        keep(dialog, { place, shown: true, by: exchange.by, between: 0 });
        return Dialog.EndOfTurn;
      }
      case 'go': {
        const choices = choicesAt(move.place, playbook, phrases);
        // The page or phase was removed after the card was sent: start again instead of a question without choices.
        const lost = choices.length === 0 && move.place.at !== START.at;
        if (lost) return this.follow(dialog, exchange, { kind: 'go', place: START });
        if (choices.length === 0)
          return this.follow(dialog, exchange, { kind: 'show', topic: { kind: 'phases' } });
        exchange.said = { kind: 'ask', place: move.place, choices };
        keep(dialog, { place: move.place, shown: false, by: exchange.by, between: 0 });
        return Dialog.EndOfTurn;
      }
    }
  }
}

/** A typed choice counts only while the choices are visible. */
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
