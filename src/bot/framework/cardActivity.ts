import { type Activity, CardFactory, Channels, MessageFactory } from 'botbuilder';
import type { AdaptiveCardJson, Card } from '../../cards/card/card';

/**
 * The message that carries a card. The card is its only content: text beside it would become a message of its own and
 * the card could not be updated later. `withFeedback` has Teams show its own buttons to rate it.
 */
export function cardActivity(card: Card, channelId: string, withFeedback = false): Partial<Activity> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(cardFor(card, channelId)));
  message.summary = card.summary;
  if (withFeedback) message.channelData = { feedbackLoop: { type: 'default' } };
  return message;
}

/** The newest version that the Bot Framework Emulator is sure to show. */
const EMULATOR_VERSION = '1.3';

/** Whose clients send `Action.Execute`. */
const EXECUTING: readonly string[] = [Channels.Msteams, Channels.Outlook, Channels.M365];

/**
 * The card as a channel can show it. The renderer of the Emulator and of Web Chat knows `Action.Execute`, so that no
 * fallback is used, yet never sends it, and a row that is pressed as a whole has none: there each of them becomes an
 * `Action.Submit` (https://github.com/microsoft/BotFramework-WebChat/issues/3844).
 */
export function cardFor({ content }: Card, channelId: string): AdaptiveCardJson {
  if (EXECUTING.includes(channelId)) return content;
  const submitting = mapActions(content);
  return channelId === Channels.Emulator ? { ...submitting, version: EMULATOR_VERSION } : submitting;
}

/** Only types and fallbacks of actions change, so that a card stays a card. */
function mapActions<T>(value: T): T;
function mapActions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapActions(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, mapActions(inner)]);
  const mapped = Object.fromEntries(entries);
  if (mapped.type !== 'Action.Execute') return mapped;
  const { fallback: _unused, verb: _unsent, ...rest } = mapped;
  return { ...rest, type: 'Action.Submit' };
}
