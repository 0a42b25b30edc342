import { randomUUID } from 'node:crypto';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Cards } from '../cards/cards';
import type { Texts } from '../i18n/texts';
import type { Locale } from '../playbook/locale';
import { loggedActivity } from './framework/adapter/loggedActivity';
import { cardActivity } from './framework/outgoing/cardActivity';
import { toastResponse } from './framework/outgoing/cardInvoke';
import { chooseLocale } from './turn/chooseLocale';
import type { Logger } from './turn/logger';
import { readActivity } from './turn/readActivity';
import { NEW_PERSON } from './turn/turn';
import { turnIdOf } from './turn/turnId';

/**
 * The adapter's handler for errors thrown in a turn. It logs the error under an id and tells the person, in their
 * language, that the turn failed. An invoke also gets a response: without one the client would wait and then show its
 * own error. Never throws: if this answer fails too, that is logged. If the error came from sending, nothing more is
 * sent.
 */
export function answerFailures(cards: Cards, texts: Texts, defaultLocale: Locale, logger: Logger) {
  return async (context: TurnContext, error: unknown): Promise<void> => {
    const { activity } = context;
    const failure = randomUUID();
    const turn = turnIdOf(activity);
    logger.error({ turn, err: error, failure, ...loggedActivity(activity) }, 'a turn failed');
    if (wasSending(error)) return;
    try {
      const incoming = readActivity(activity);
      const { localeHints } = incoming.turn;
      const { locale } = chooseLocale(localeHints, NEW_PERSON, texts.locales, defaultLocale);
      switch (activity.type) {
        case ActivityTypes.Invoke: {
          const value = toastResponse(texts.in(locale).t('error.unexpected.text'));
          await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
          return;
        }
        case ActivityTypes.MessageUpdate:
        case ActivityTypes.Message: {
          if (activity.type !== ActivityTypes.Message && !incoming.asksAnew) return;
          const card = cards.error('unexpected', { locale, part: 0, notices: [] });
          await context.sendActivity(cardActivity(card, activity.channelId));
          return;
        }
        default:
          return;
      }
    } catch (undelivered) {
      logger.warn({ turn, err: undelivered, failure }, 'the person could not be told that a turn failed');
    }
  };
}

const notDelivered = z.object({ name: z.literal('RestError'), statusCode: z.number().optional() });

/** Whether sending failed for a reason that has nothing to do with the content. */
function wasSending(error: unknown): boolean {
  const sending = notDelivered.safeParse(error).data;
  if (!sending) return false;
  const { statusCode = 503 } = sending;
  return statusCode >= 500 || statusCode === 403 || statusCode === 404 || statusCode === 429;
}
