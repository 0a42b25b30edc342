import { LRUCache } from 'lru-cache';
import type { Person, Place } from '../../boards/board/board';
import { placeKey } from '../../boards/board/keys';
import { atMost } from '../../playbook/remembered';
import type { Address, Connector, Member, Turns } from '../connector/connector';
import type { Where } from '../turn/turn';
import type { Homes } from './homes';
import { LEFT_MS, type MemberNews, type PersonNews } from './memberNews';

/** A person's membership in a channel or chat; `unknown` if the channel could not be asked. */
export type Membership = 'member' | 'guest' | 'stranger' | 'unknown';

/** A person looked up in a roster, with their membership. */
export type PersonFound =
  | { kind: 'member'; person: Person; isOwner: boolean }
  | { kind: 'guest'; person: Person }
  | { kind: 'stranger' }
  | { kind: 'unknown' };

/** People who were added to a team, channel or chat or removed from it, as an event said. */
export type RosterNews = { where: Where; added: readonly string[]; removed: readonly string[] };

/**
 * Who is in a channel or chat, according to the channel. Answers are cached for a minute at most, and no longer than until
 * an event about the person reaches any process.
 */
export type Roster = {
  membership(place: Place, personId: string, turns?: Turns): Promise<Membership>;
  /** Finds somebody by channel id or directory id. */
  find(place: Place, id: string, turns?: Turns): Promise<PersonFound>;
  /** Some members, to choose from where the client has no people picker; no guests. */
  some(place: Place, turns?: Turns): Promise<Person[]>;
  changed(news: RosterNews): Promise<void>;
};

/** Whoever leaves without an event has the right for so long, in milliseconds. */
const KEPT_MS = LEFT_MS;
/** An older answer is still used, but asked for again meanwhile, so that one failure locks nobody out. */
const RENEWED_MS = 30_000;
/** Failed look-ups are cached only briefly, so that they are retried soon. */
const UNKNOWN_KEPT_MS = 5000;
/** More people than press something in one process within the minute that an answer is kept. */
const REMEMBERED = 5000;
/** Clocks are corrected by less than this, in milliseconds. */
const CLOCK_MS = 2000;

/** `mark`: of the latest event about the person before it was asked; undefined for none. */
type Kept = { answer: Promise<Membership>; askedAt: number; isRenewing: boolean; mark: string | undefined };

export type RosterParts = {
  connector: Connector;
  homes: Pick<Homes, 'of'>;
  memberNews: MemberNews;
  /** Epoch milliseconds. */
  now: () => number;
};

export function createRoster({ connector, homes, memberNews, now }: RosterParts): Roster {
  const timed = { ttl: KEPT_MS, ttlResolution: 0, perf: { now } };
  const memberships = new LRUCache<string, Kept>({ ...atMost(REMEMBERED), ...timed });
  const addresses = new LRUCache<string, Promise<Address>>({ ...atMost(REMEMBERED), ...timed });

  const ask = async (address: Address, personId: string, turns?: Turns): Promise<Membership> => {
    const found = await connector.member(address, personId, turns);
    switch (found.kind) {
      case 'member':
        return found.member.guest ? 'guest' : 'member';
      case 'none':
        return 'stranger';
      case 'unknown':
        return 'unknown';
    }
  };

  /** Looks somebody up. The answer replaces `before`, unless an event was faster or there is no answer. */
  const look = (
    key: string,
    address: Address,
    personId: string,
    before: Kept | undefined,
    mark: string | undefined,
    turns: Turns | undefined,
  ): Kept => {
    const answer = ask(address, personId, turns).then((said) => {
      if (said === 'unknown') {
        if (before) before.isRenewing = false;
        else if (memberships.peek(key) === looked) memberships.set(key, looked, { ttl: UNKNOWN_KEPT_MS });
      } else if (before && memberships.peek(key) === before) {
        memberships.set(key, looked);
      }
      return said;
    });
    const looked: Kept = { answer, askedAt: now(), isRenewing: false, mark };
    return looked;
  };

  /**
   * Standard channels share the roster of their team; a private or shared one has its own. One of which nothing is
   * known is asked itself, because its answer is right for every type.
   */
  const addressOf = (place: Place): Promise<Address> => {
    const { kind, team, conversation, serviceUrl } = place;
    if (kind !== 'channel') return Promise.resolve({ conversation, serviceUrl });
    const channel = placeKey(place);
    if (team === null || team === channel) return Promise.resolve({ conversation: channel, serviceUrl });
    const key = `${team}\n${channel}`;
    const known = addresses.get(key);
    if (known) return known;
    const address = homes.of(place).then((home) => {
      const type = home?.channels.find(({ id }) => id === channel)?.type;
      return { conversation: type === 'standard' ? team : channel, serviceUrl };
    });
    addresses.set(key, address);
    address.catch(() => addresses.delete(key));
    return address;
  };

  const forget = (people: ReadonlySet<string>): void => {
    for (const key of [...memberships.keys()]) if (people.has(personIn(key))) memberships.delete(key);
  };

  /** A store that fails must not keep anybody from what the channel allows. */
  const latestNews = (personId: string): Promise<PersonNews | undefined> =>
    memberNews.of(personId).catch(() => undefined);

  const leave = (key: string, mark: string | undefined): Kept => {
    const answer = Promise.resolve<Membership>('stranger');
    const left: Kept = { answer, askedAt: now(), isRenewing: false, mark };
    memberships.set(key, left);
    return left;
  };

  return {
    async membership(place, personId, turns) {
      // Nobody can be asked, and nothing can be posted either.
      if (place.kind === 'personal' || place.serviceUrl === null) return 'member';
      const [address, news] = await Promise.all([addressOf(place), latestNews(personId)]);
      const key = keyOf(address.conversation, personId);
      const kept = memberships.get(key);
      // An answer from before the clock was set back would be kept as long as it is back.
      const isUsable = kept && kept.askedAt <= now() + CLOCK_MS && (!news || news.mark === kept.mark);
      if (!isUsable) {
        if (news?.hasLeft(address.conversation)) return leave(key, news.mark).answer;
        const looked = look(key, address, personId, undefined, news?.mark, turns);
        memberships.set(key, looked);
        return looked.answer;
      }
      if (!kept.isRenewing && now() - kept.askedAt >= RENEWED_MS) {
        kept.isRenewing = true;
        look(key, address, personId, kept, kept.mark, turns);
      }
      return kept.answer;
    },
    async find(place, id, turns) {
      const found = await connector.member(await addressOf(place), id, turns);
      switch (found.kind) {
        case 'member': {
          const { guest, owner } = found.member;
          const person = personOf(found.member);
          return guest ? { kind: 'guest', person } : { kind: 'member', person, isOwner: owner };
        }
        case 'none':
          return { kind: 'stranger' };
        case 'unknown':
          return found;
      }
    },
    async some(place, turns) {
      if (place.kind === 'personal') return [];
      const members = (await connector.members(await addressOf(place), turns)) ?? [];
      return members.filter(({ guest }) => !guest).map(personOf);
    },
    async changed({ where, added, removed }) {
      if (added.length + removed.length === 0) return;
      // The event may also be about the type of a channel.
      addresses.clear();
      const conversation = leftPlace(where);
      // Who leaves a team leaves its private channels too, so every place is asked again. Here that must not wait for the
      // store, which tells the other processes.
      forget(new Set([...added, ...removed]));
      for (const id of removed) leave(keyOf(conversation, id), undefined);
      await Promise.all([
        ...added.map((id) => memberNews.tell(id, conversation, 'joined')),
        ...removed.map((id) => memberNews.tell(id, conversation, 'left')),
      ]);
    },
  };
}

/** The conversation of the roster that an event about members names. */
function leftPlace({ place, event }: Where): string {
  if (place.kind !== 'channel') return place.conversation;
  return event?.startsWith('team') && place.team !== null ? place.team : placeKey(place);
}

function keyOf(conversation: string, personId: string): string {
  return `${conversation}\n${personId}`;
}

function personIn(key: string): string {
  return key.slice(key.indexOf('\n') + 1);
}

function personOf({ id, name }: Member): Person {
  return { id, name };
}
