import type { Place } from '../../../boards/board/board';
import { HERE, type PlaceId } from '../../../cards/actions/boardDraft';
import type { Phrases } from '../../../i18n/phrases';
import type { Connector } from '../../connector/connector';
import type { Home, Homes } from '../../directory/homes';
import { placeName } from '../../directory/placeName';
import type { Roster } from '../../directory/roster';
import type { Where } from '../../turn/turn';

/** A place where the person can post. `name` is in the reader's language. */
export type PlaceOffer = { id: PlaceId; name: string; place: Place };

/**
 * The places where a person can post. A chat or channel offers itself; the personal chat offers the channels of the
 * person's teams.
 */
export type PlaceOffers = {
  to(person: string, where: Where, phrases: Phrases): Promise<PlaceOffer[]>;
};

/**
 * Milliseconds until the list of channels is read again: the bot gets no events about channels while it is not running.
 */
const LIST_AGE_MS = 3_600_000;
const TEAMS = 'msteams';
/** Nobody can use a longer drop-down. Places are cut before sorting, so the channels of one team stay together. */
const MOST_PLACES = 200;

export function createPlaceOffers(
  homes: Homes,
  roster: Roster,
  connector: Connector,
  now: () => number,
): PlaceOffers {
  const upToDate = async (team: Home): Promise<Home> => {
    if (team.listedAt > now() - LIST_AGE_MS) return team;
    const channels = await connector.channels({ conversation: team.id, serviceUrl: team.serviceUrl });
    if (!channels) return team;
    await homes.listed(team, channels, now());
    return { ...team, channels };
  };

  const isMember = async (person: string, team: Home): Promise<boolean> => {
    const membership = await roster.membership(channelIn(team, team.id), person);
    return membership === 'member';
  };

  return {
    async to(person, { place, client }, phrases) {
      // Outside of Teams there are no channels to choose from, and a chat may not say what kind it is.
      if (place.kind !== 'personal' || client !== TEAMS) {
        const home = await homes.of(place);
        const named = home?.kind === 'team' ? await upToDate(home) : home;
        return [{ id: HERE, name: placeName(place, named, phrases), place }];
      }
      const teams = await homes.teams();
      const theirs = await Promise.all(
        teams.map(async (team) => ((await isMember(person, team)) ? await upToDate(team) : undefined)),
      );
      return theirs
        .filter((team) => team !== undefined)
        .flatMap((team) => channelsOf(team).map((id) => offerOf(team, id, phrases)))
        .slice(0, MOST_PLACES)
        .sort((a, b) => a.name.localeCompare(b.name, phrases.locale));
    },
  };
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
