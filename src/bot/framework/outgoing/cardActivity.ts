import { type Activity, CardFactory, Channels, MessageFactory } from 'botbuilder';
import type { AdaptiveCardJson, Card } from '../../../cards/card/card';
import { mapElements } from '../../../cards/card/mapElements';

/**
 * The message that carries a card. It has no text: text would become a separate message, and the card could not be
 * updated later. `withFeedback` makes Teams show its own rating buttons.
 */
export function cardActivity(card: Card, channelId: string, withFeedback = false): Partial<Activity> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(cardFor(card, channelId)));
  message.summary = card.summary;
  if (withFeedback) message.channelData = { feedbackLoop: { type: 'default' } };
  return message;
}

/** The newest Adaptive Cards version that the Bot Framework Emulator is sure to render. */
const EMULATOR_VERSION = '1.3';

/** The channels whose clients send `Action.Execute`. */
const EXECUTING: readonly string[] = [Channels.Msteams, Channels.Outlook, Channels.M365];

/**
 * Adapts a card to a channel. The renderer of the Emulator and of Web Chat knows `Action.Execute`, so it ignores the
 * fallback, but it never sends the action; and an action for a whole row has no fallback. For these channels each
 * `Action.Execute` becomes an `Action.Submit` (https://github.com/microsoft/BotFramework-WebChat/issues/3844).
 */
export function cardFor({ content }: Card, channelId: string): AdaptiveCardJson {
  if (EXECUTING.includes(channelId)) return content;
  const submitting = submittingCard(content);
  return channelId === Channels.Emulator ? { ...submitting, version: EMULATOR_VERSION } : submitting;
}

/** The card with `Action.Submit` for each `Action.Execute`, as in dialogs, which send nothing else. */
export function submittingCard(content: AdaptiveCardJson): AdaptiveCardJson {
  return mapElements(content, (element) => {
    if (element.type !== 'Action.Execute') return element;
    const { fallback: _unused, verb: _unsent, ...rest } = element;
    return { ...rest, type: 'Action.Submit' };
  });
}
