import type { Place } from '../../boards/board/board';
import type { Turns } from '../connector/connector';
import { type IsManager, isOpenToAll } from '../turn/managers';
import { countedMembership } from './countedMembership';
import type { Homes } from './homes';
import type { Membership, Roster } from './roster';

/**
 * A person's membership in a place, for what the bot does there without a turn of this person: what they may know of the
 * place by now, whatever they had there before.
 */
export type MembershipIn = (place: Place, person: string, turns?: Turns) => Promise<Membership>;

const USUAL_CLIENT = 'msteams';

export function createMembershipIn(
  roster: Pick<Roster, 'membership'>,
  homes: Pick<Homes, 'of'>,
  isManager: IsManager,
): MembershipIn {
  const isOpen = isOpenToAll(isManager);
  return async (place, person, turns) => {
    const [inRoster, home] = await Promise.all([roster.membership(place, person, turns), homes.of(place)]);
    // Whoever the bot writes to about a board has worked on it there.
    return countedMembership(inRoster, { client: home?.client ?? USUAL_CLIENT, wroteThere: true, isOpen });
  };
}
