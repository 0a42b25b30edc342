import { LRUCache } from 'lru-cache';
import type { Person, Place } from '../../boards/board/board';
import type { Address, Connector, Member } from '../connector/connector';
import type { People } from './people';

/** A person's membership in a channel or chat; `unknown` if the channel could not be asked. */
export type Membership = 'member' | 'guest' | 'stranger' | 'unknown';

/** Who is in a channel or chat, according to the channel. Answers are cached for some minutes. */
export type Roster = {
  membership(place: Place, personId: string): Promise<Membership>;
  /** Finds a member by channel id or directory id. */
  find(place: Place, id: string): Promise<Person | undefined>;
  /** Some members, to choose from where the client has no people picker. */
  some(place: Place): Promise<Person[]>;
};

const KEPT_MS = 600_000;
/** Failed look-ups are cached only briefly, so that they are retried soon. */
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

/** In Teams, all channels of a team share one roster. */
function addressOf({ kind, team, channel, conversation, serviceUrl }: Place): Address {
  return { conversation: kind === 'channel' ? (team ?? channel ?? conversation) : conversation, serviceUrl };
}

function personOf({ id, name }: Member): Person {
  return { id, name };
}
