import { LRUCache } from 'lru-cache';
import type { Person, Place } from '../../boards/board/board';
import type { Address, Connector, Member } from '../connector/connector';
import type { People } from './people';

/** What somebody is in a channel or chat; `unknown` when the channel could not be asked. */
export type Membership = 'member' | 'guest' | 'stranger' | 'unknown';

/** Who is in a channel or chat, as the channel says. Answers are kept for some minutes. */
export type Roster = {
  membership(place: Place, personId: string): Promise<Membership>;
  /** A member by the id of the channel or of the directory. */
  find(place: Place, id: string): Promise<Person | undefined>;
  /** Some members, to choose from where there is no people picker. */
  some(place: Place): Promise<Person[]>;
};

const KEPT_MS = 600_000;
/** What could not be asked is asked again soon. */
const UNKNOWN_KEPT_MS = 30_000;
const REMEMBERED = 20_000;

export function createRoster(connector: Connector, people: People, now: () => number): Roster {
  const memberships = new LRUCache<string, Promise<Membership>>({
    max: REMEMBERED,
    ttl: KEPT_MS,
    ttlResolution: 0,
    perf: { now },
  });

  const ask = async (place: Place, personId: string): Promise<Membership> => {
    const found = await connector.member(addressOf(place), personId);
    switch (found.kind) {
      case 'member':
        return found.member.guest ? 'guest' : 'member';
      case 'none':
        return 'stranger';
      case 'unknown':
        return 'unknown';
    }
  };

  return {
    membership(place, personId) {
      if (place.kind === 'personal') return Promise.resolve('member');
      const key = `${addressOf(place).conversation}\n${personId}`;
      const kept = memberships.get(key);
      if (kept) return kept;
      const membership = ask(place, personId).then((answer) => {
        if (answer === 'unknown') memberships.set(key, membership, { ttl: UNKNOWN_KEPT_MS });
        return answer;
      });
      memberships.set(key, membership);
      return membership;
    },
    async find(place, id) {
      const found = await connector.member(addressOf(place), id);
      if (found.kind === 'member') return personOf(found.member);
      if (found.kind === 'none') return undefined;
      const known = (await people.find(id)) ?? (await people.inDirectory(id));
      return known && { id: known.id, name: known.name };
    },
    async some(place) {
      if (place.kind === 'personal') return [];
      return ((await connector.members(addressOf(place))) ?? []).map(personOf);
    },
  };
}

/** Teams keeps one roster for all channels of a team. */
function addressOf({ kind, team, channel, conversation, serviceUrl }: Place): Address {
  return { conversation: kind === 'channel' ? (team ?? channel ?? conversation) : conversation, serviceUrl };
}

function personOf({ id, name }: Member): Person {
  return { id, name };
}
