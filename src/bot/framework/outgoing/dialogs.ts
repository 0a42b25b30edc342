import { CardFactory, Channels, type InvokeResponse } from 'botbuilder';
import { leadsToTyping } from '../../../cards/actions/typing';
import type { AdaptiveCardJson, Card } from '../../../cards/card/card';
import { mapElements } from '../../../cards/card/mapElements';
import type { Where } from '../../turn/turn';
import { submittingCard } from './cardActivity';

/**
 * Whether the client opens a dialog from a card in this place. The Playground calls itself Teams and has none. In a
 * personal chat no update replaces a card.
 */
export function hasDialogs({ client, place }: Pick<Where, 'client' | 'place'>): boolean {
  const isTeams = client === Channels.Msteams && place.serviceUrl?.startsWith('https:') === true;
  return isTeams && place.kind !== 'personal';
}

/** In a crowd many are answered with the same card. */
const known = new WeakMap<AdaptiveCardJson, AdaptiveCardJson>();

/**
 * The card with a dialog for everything that people type: the same for the same card. An update of a message replaces
 * its card, with all that somebody has typed and not yet sent; a dialog stays.
 */
export function withDialogs(content: AdaptiveCardJson): AdaptiveCardJson {
  const dialogs = known.get(content) ?? dialogsIn(content);
  known.set(content, dialogs);
  return dialogs;
}

function dialogsIn(content: AdaptiveCardJson): AdaptiveCardJson {
  return mapElements(content, (element) => {
    if (element.type !== 'Action.Execute' || !leadsToTyping(element.data)) return element;
    const { fallback: _unused, verb: _unsent, data, ...rest } = element;
    return { ...rest, type: 'Action.Submit', data: { ...Object(data), msteams: { type: 'task/fetch' } } };
  });
}

/** What a dialog does next. */
export type DialogStep = { kind: 'card'; card: Card } | { kind: 'message'; text: string } | { kind: 'close' };

export function dialogResponse(step: DialogStep): InvokeResponse {
  switch (step.kind) {
    case 'card': {
      const { content, summary } = step.card;
      const card = CardFactory.adaptiveCard(submittingCard(content));
      const value = { title: summary, height: 'medium', width: 'medium', card };
      return { status: 200, body: { task: { type: 'continue', value } } };
    }
    case 'message':
      return { status: 200, body: { task: { type: 'message', value: step.text } } };
    case 'close':
      return { status: 200 };
  }
}
