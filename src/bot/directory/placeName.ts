import type { Place } from '../../boards/board/board';
import type { Phrases } from '../../i18n/phrases';
import { isolated } from '../../playbook/bidi';
import type { Home } from './homes';

/** The name of a place: "Team › Channel", or the name of a chat; if it has none, a phrase in the reader's language. */
export function placeName(place: Place, home: Home | undefined, phrases: Phrases): string {
  switch (place.kind) {
    case 'channel': {
      const channel = channelName(place.channel ?? place.conversation, home, phrases);
      return home?.name ? `${isolated(home.name)} › ${isolated(channel)}` : channel;
    }
    case 'chat':
      return home?.name ?? phrases.t('place.this-chat');
    case 'personal':
      return phrases.t('place.this-chat');
  }
}

function channelName(id: string, home: Home | undefined, phrases: Phrases): string {
  const named = home?.channels.find((channel) => channel.id === id)?.name;
  if (named) return named;
  // The first channel of a team has the team's own id and no name in the list of channels.
  return id === home?.id ? phrases.t('place.general-channel') : phrases.t('place.this-channel');
}
