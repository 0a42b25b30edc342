import type { InvokeResponse, TurnContext } from 'botbuilder';
import { endsTyping } from '../../cards/actions/typing';
import type { Cards } from '../../cards/cards';
import type { Texts } from '../../i18n/texts';
import type { ComposeInvoke } from '../composeBox/composeInvoke';
import type { ComposeTurns } from '../composeBox/composeTurns';
import { messageReference } from '../feedback/references';
import type { TakeFeedback } from '../feedback/takeFeedback';
import { cardFor } from '../framework/outgoing/cardActivity';
import { cardResponse, toastResponse } from '../framework/outgoing/cardInvoke';
import { type DialogStep, dialogResponse, hasDialogs, withDialogs } from '../framework/outgoing/dialogs';
import type { FileConsent } from '../framework/outgoing/fileActivities';
import type { GuideRunner } from '../guide/guideRunner';
import type { LimitedTurn } from '../limitedTurns';
import { isStoreTrouble, notSaved } from '../notSaved';
import type { Logger } from '../turn/logger';
import type { Incoming } from '../turn/turn';
import type { TurnInput } from '../turn/turnInput';
import type { TurnKeeper } from '../turnKeeper';
import type { TurnReader } from '../turnReader';
import type { TurnResponses } from '../turnResponses';
import type { TurnRouter } from '../turnRouter';
import { composeResponse } from './composeResponse';
import { limitedResponse } from './limitedResponse';
import { servedInvokeOf } from './servedInvoke';

export type InvokeParts = {
  reader: TurnReader;
  responses: TurnResponses;
  keeper: TurnKeeper;
  router: TurnRouter;
  guide: GuideRunner;
  cards: Cards;
  texts: Texts;
  /** Serves the compose box. */
  compose: ComposeTurns;
  /** Handles Teams' own buttons below a message. */
  takeFeedback: TakeFeedback;
  /** What becomes of a file that a person was asked about. */
  takeFile: (input: TurnInput, consent: FileConsent) => Promise<void>;
  /** What a turn gets if it is one too many. */
  limited: (context: TurnContext) => Promise<LimitedTurn | undefined>;
  logger: Logger;
};

/** What is answered to an invoke: a press of a button, what the compose box asks for, a dialog … */
export type InvokeTurns = (context: TurnContext) => Promise<InvokeResponse>;

export function createInvokeTurns(parts: InvokeParts): InvokeTurns {
  const { reader, responses, keeper, router, guide, cards, texts, compose, takeFeedback, takeFile } = parts;
  const { limited, logger } = parts;

  const onButton = async (context: TurnContext, { turn }: Incoming): Promise<InvokeResponse> => {
    const input = await reader.input(context);
    // The new card replaces the one in the message, so the buttons below that message now rate the new answer.
    const shown = turn.pressedOn === null ? [] : [messageReference(turn.where, turn.pressedOn)];
    const response = await responses.stored(context, input, shown, () =>
      router.button(guide(context), input),
    );
    if (response.toast !== null) return toastResponse(response.toast);
    const card = cardFor(response.card, turn.where.client);
    return cardResponse(hasDialogs(turn.where) ? withDialogs(card) : card);
  };

  /** A press that opened a dialog, or one in it. */
  const onDialog = async (context: TurnContext): Promise<DialogStep> => {
    const input = await reader.input(context);
    const { card, toast, again } = await responses.stored(context, input, [], () =>
      router.button(guide(context), input),
    );
    if (again) return { kind: 'card', card: again };
    if (toast !== null) return { kind: 'message', text: toast };
    // What was changed is seen on the card that the dialog was opened from.
    return endsTyping(input.turn.data) ? { kind: 'close' } : { kind: 'card', card };
  };

  const onCompose = async (context: TurnContext, composing: ComposeInvoke): Promise<InvokeResponse> => {
    const input = await reader.input(context);
    try {
      const { answer, person } = await compose(input, composing);
      await keeper.met(context, person);
      return composeResponse(answer);
    } catch (error) {
      if (!isStoreTrouble(error)) throw error;
      logger.error({ turn: input.turn.trace, err: error }, 'what a dialog did could not be saved');
      const { toast } = notSaved(input, cards, texts);
      return composeResponse({ kind: 'closed', text: toast ?? '' });
    }
  };

  return async (context) => {
    const incoming = reader.incoming(context);
    const invoke = servedInvokeOf(incoming);
    if (!invoke) {
      const message = `This bot does not serve the invoke ${JSON.stringify(incoming.name)}.`;
      return { status: 400, body: { error: { code: 'invoke_unknown', message } } };
    }
    const tooMany = await limited(context);
    if (tooMany) return limitedResponse(invoke, tooMany.text);
    switch (invoke.kind) {
      case 'feedback':
        return takeFeedback(incoming);
      case 'compose':
        return onCompose(context, invoke.composing);
      case 'file':
        await takeFile(await reader.input(context), invoke.consent);
        return { status: 200, body: {} };
      case 'dialog':
        return dialogResponse(await onDialog(context));
      case 'button':
        return onButton(context, incoming);
    }
  };
}
