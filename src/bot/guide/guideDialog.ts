import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { z } from 'zod';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Playbook } from '../../playbook/playbook';
import { choiceNamed, choicesAt, type GuideChoice, type GuideMove, type GuidePlace } from './guide';

/** What one turn tells the dialog, and what the dialog says in it. */
export type GuideExchange = {
  playbook: Playbook;
  phrases: Phrases;
  /** The move of a button, or undefined when the person typed. */
  move: GuideMove | undefined;
  text: string;
  said: GuideSaying;
};

export type GuideSaying =
  | { kind: 'ask'; place: GuidePlace; choices: GuideChoice[] }
  | { kind: 'show'; topic: Topic }
  /** What was typed is none of the choices: somebody else has to answer it. The place is kept. */
  | { kind: 'not-mine' };

const EXCHANGE = Symbol('guide exchange');

/** Puts the exchange where the dialog finds it: dialogs have no other way to be handed something in a turn. */
export function offerExchange(context: TurnContext, exchange: GuideExchange): void {
  context.turnState.set(EXCHANGE, exchange);
}

const place = z.discriminatedUnion('at', [
  z.object({ at: z.literal('phase') }),
  z.object({ at: z.literal('process'), phase: z.string() }),
  z.object({ at: z.literal('topic'), phase: z.string(), page: z.string() }),
]);

const START: GuidePlace = { at: 'phase' };

/** Leads from the phases over a process to what is to be known about it, and remembers only the place. */
export class GuideDialog extends Dialog {
  override async beginDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const exchange = exchangeOf(dialog.context);
    return this.follow(dialog, exchange, exchange.move ?? { kind: 'go', place: START });
  }

  override async continueDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const exchange = exchangeOf(dialog.context);
    const choices = choicesAt(placeOf(dialog), exchange.playbook, exchange.phrases);
    const move = exchange.move ?? choiceNamed(exchange.text, choices)?.move;
    if (move) return this.follow(dialog, exchange, move);
    exchange.said = { kind: 'not-mine' };
    return Dialog.EndOfTurn;
  }

  private async follow(
    dialog: DialogContext,
    exchange: GuideExchange,
    move: GuideMove,
  ): Promise<DialogTurnResult> {
    switch (move.kind) {
      case 'show':
        exchange.said = { kind: 'show', topic: move.topic };
        return dialog.endDialog();
      case 'go': {
        const choices = choicesAt(move.place, exchange.playbook, exchange.phrases);
        // The page or phase is gone since the card was sent: begin again rather than ask a question without answers.
        const lost = choices.length === 0 && move.place.at !== START.at;
        if (lost) return this.follow(dialog, exchange, { kind: 'go', place: START });
        exchange.said = { kind: 'ask', place: move.place, choices };
        stateOf(dialog).place = move.place;
        return Dialog.EndOfTurn;
      }
    }
  }
}

function exchangeOf(context: TurnContext): GuideExchange {
  const exchange: GuideExchange | undefined = context.turnState.get(EXCHANGE);
  if (!exchange) throw new Error('The guide was run without an exchange');
  return exchange;
}

function placeOf(dialog: DialogContext): GuidePlace {
  const parsed = place.safeParse(stateOf(dialog).place);
  return parsed.success ? parsed.data : START;
}

function stateOf(dialog: DialogContext): Record<string, unknown> {
  const active = dialog.activeDialog;
  if (!active) throw new Error('The guide has no place on the dialog stack');
  active.state ??= {};
  return active.state;
}
