import type { Place } from '../../../boards/board/board';
import { threadOf } from '../../../boards/board/keys';
import type { PostedCard } from '../../../boards/history/storedBoard';
import type { Home } from '../../directory/homes';

/**
 * The link that opens the message of a card in Teams, in the format that Microsoft documents for deep links to a
 * message; null for clients without such links.
 */
export function messageLink(place: Place, card: PostedCard, home: Home | undefined): string | null {
  // The Playground calls itself Teams, but links cannot open it.
  const isTeams = home?.client === 'msteams' && place.serviceUrl?.startsWith('https:') === true;
  if (!isTeams || card.activity === '') return null;
  switch (place.kind) {
    case 'channel': {
      const channel = place.channel ?? place.conversation;
      const parent = threadOf(card.conversation).message ?? card.activity;
      return link(channel, card.activity, {
        tenantId: place.tenant,
        groupId: home.group,
        parentMessageId: parent,
      });
    }
    case 'chat':
      return link(place.conversation, card.activity, { context: '{"contextType":"chat"}' });
    case 'personal':
      return null;
  }
}

function link(conversation: string, message: string, query: Readonly<Record<string, string | null>>): string {
  const url = new URL(
    `https://teams.microsoft.com/l/message/${encodeURIComponent(conversation)}/${encodeURIComponent(message)}`,
  );
  for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}
