import type { Place } from '../../boards/board/board';
import { HERE, type PlaceId } from '../../cards/actions/board/boardDraft';
import type { Phrases } from '../../i18n/phrases';
import type { Connector, Turns } from '../connector/connector';
import type { Where } from '../turn/turn';
import type { Home, Homes } from './homes';
import { placeName } from './placeName';
import type { Roster } from './roster';

/** A place where the person can post. `name` is in the reader's language. */
export type PlaceOffer = { id: PlaceId; name: string; place: Place };

/**
 * The places where a person can post. A chat or channel offers itself; the personal chat offers the channels whose
 * roster has the person.
 */
export type PlaceOffers = {
  to(person: string, where: Where, phrases: Phrases, turns?: Turns): Promise<PlaceOffer[]>;
};

/**
 * Milliseconds until the list of channels is read again: the bot gets no events about channels while it is not running.
 */
const LIST_AGE_MS = 3_600_000;
const TEAMS = 'msteams';
/** Rosters asked at a time for one team: Teams allows an app about thirty requests a second. */
const ASKED_AT_ONCE = 8;
export function createPlaceOffers(
  homes: Homes,
  roster: Roster,
  connector: Connector,
  now: () => number,
): PlaceOffers {
  const upToDate = async (team: Home, turns?: Turns): Promise<Home> => {
    if (team.listedAt > now() - LIST_AGE_MS) return team;
    const channels = await connector.channels({ conversation: team.id, serviceUrl: team.serviceUrl }, turns);
    if (!channels) return team;
    await homes.listed(team, channels, now());
    return { ...team, channels };
  };

  /** The channels of a team that have this person; one after the other, because a team can have hundreds. */
  const channelsFor = async (person: string, team: Home, turns?: Turns): Promise<string[]> => {
    let theirs: string[] = [];
    for (const some of inGroups(channelsOf(team), ASKED_AT_ONCE)) {
      const has = await Promise.all(some.map((id) => roster.membership(channelIn(team, id), person, turns)));
      theirs = theirs.concat(some.filter((_id, index) => has[index] === 'member'));
    }
    return theirs;
  };

  return {
    async to(person, { place, client }, phrases, turns) {
      // Outside of Teams there are no channels to choose from, and a chat may not say what kind it is.
      if (place.kind !== 'personal' || client !== TEAMS) {
        const home = await homes.of(place);
        const named = home?.kind === 'team' ? await upToDate(home, turns) : home;
        return [{ id: HERE, name: placeName(place, named, phrases), place }];
      }
      // Somebody who is in no team can still be in one of its shared channels, so every team is asked.
      const offered = await Promise.all(
        (await homes.teams()).map(async (known) => {
          const team = await upToDate(known, turns);
          return (await channelsFor(person, team, turns)).map((id) => offerOf(team, id, phrases));
        }),
      );
      return offered.flat().sort((a, b) => a.name.localeCompare(b.name, phrases.locale));
    },
  };
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** The first channel has the id of the team, so it is known even before the list is read. */
function channelsOf(team: Home): string[] {
  return [...new Set([team.id, ...team.channels.map(({ id }) => id)])];
}

function offerOf(team: Home, channel: string, phrases: Phrases): PlaceOffer {
  const place = channelIn(team, channel);
  return { id: channel, name: placeName(place, team, phrases), place };
}

function channelIn({ id, tenant, serviceUrl }: Home, channel: string): Place {
  return { kind: 'channel', conversation: channel, team: id, channel, tenant, serviceUrl };
}
