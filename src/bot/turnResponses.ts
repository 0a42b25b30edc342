import type { TurnContext } from 'botbuilder';
import type { Cards } from '../cards/cards';
import type { Texts } from '../i18n/texts';
import { isRateable } from './answers/answered';
import type { AnswerLog } from './feedback/answerLog';
import { messageReference } from './feedback/references';
import { cardActivity } from './framework/outgoing/cardActivity';
import type { PrivateAnswers } from './framework/outgoing/privateAnswers';
import { isStoreTrouble, notSaved } from './notSaved';
import type { Logger } from './turn/logger';
import type { Observer } from './turn/observer';
import type { TurnInput, TurnResponse } from './turn/turnInput';
import type { TurnKeeper } from './turnKeeper';

/** What becomes of the response to a turn. */
export type TurnResponses = {
  /**
   * The response that `ask` gives, once what follows from it is stored. If the store fails, the card says so.
   * @param references of messages, beside the answer's own, under which it can be rated from now on
   */
  stored(
    context: TurnContext,
    input: TurnInput,
    references: readonly string[],
    ask: () => Promise<TurnResponse>,
  ): Promise<TurnResponse>;
  /** Sends a response as a message. */
  send(context: TurnContext, input: TurnInput, response: TurnResponse): Promise<void>;
};

export type TurnResponseParts = {
  cards: Cards;
  texts: Texts;
  keeper: TurnKeeper;
  answerLog: AnswerLog;
  /** Sends an answer to whoever asked alone, where that is wanted and possible. */
  sendPrivately: PrivateAnswers;
  observer: Observer;
  logger: Logger;
};

export function createTurnResponses(parts: TurnResponseParts): TurnResponses {
  const { cards, texts, keeper, answerLog, sendPrivately, observer, logger } = parts;
  return {
    async stored(context, input, references, ask) {
      let response: TurnResponse;
      try {
        response = await ask();
      } catch (error) {
        if (!isStoreTrouble(error)) throw error;
        logger.error({ turn: input.turn.trace, err: error }, 'what a turn did could not be saved');
        return notSaved(input, cards, texts);
      }
      // Before the card is sent: the next message may be here before the sending of this one has returned.
      const isKept = await keeper.answered(context, input, response, references);
      if (response.reply) observer.answered(response.reply, input.locale, input.turn.trace);
      if (isKept) return response;
      const notice = texts.in(input.locale).t('state.not-saved');
      return { ...response, card: cards.withNotice(response.card, notice) };
    },
    async send(context, input, response) {
      const { where } = input.turn;
      const isAnswer = response.reply !== null && isRateable(response.reply.answer);
      const loops = isAnswer && answerLog.controls(where.client) === 'loop';
      const message = cardActivity(response.card, where.client, loops);
      const id =
        (await sendPrivately(context, input.turn, message)) ?? (await context.sendActivity(message))?.id;
      // Ratings name the id of the message, which is known only after sending.
      if (loops && id) await answerLog.offer([messageReference(where, id)], input, response);
    },
  };
}
