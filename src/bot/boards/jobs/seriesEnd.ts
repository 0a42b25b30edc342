import type { Board } from '../../../boards/board/board';
import { answersFor } from '../../../boards/templates/answersFor';
import type { TroubleKind } from '../../../cards/boardCards';
import type { Turns } from '../../connector/connector';
import type { Homes } from '../../directory/homes';
import type { MembershipIn } from '../../directory/membershipIn';
import type { People } from '../../directory/people';
import type { Roster } from '../../directory/roster';
import type { IsManager } from '../../turn/managers';
import { type BoardPosters, refusalFor } from '../access/postingRights';

export type SeriesEndParts = {
  homes: Homes;
  roster: Roster;
  membershipIn: MembershipIn;
  people: Pick<People, 'find'>;
  isManager: IsManager;
  posters: BoardPosters;
};

/** Why a series cannot go on, or that nobody can say so now; null if it goes on. */
export type SeriesEnd = (board: Board, turns: Turns) => Promise<TroubleKind | 'unknown' | null>;

/**
 * Looks whether the bot is still there, and whether its poster and whoever set the series up are; who may post is asked
 * anew each time, because settings and teams change.
 */
export function createSeriesEnd(parts: SeriesEndParts): SeriesEnd {
  const { homes, roster, membershipIn, people, isManager, posters } = parts;
  return async (board, turns) => {
    const { place, poster } = board;
    const home = await homes.of(place);
    if (home?.installed === false) return 'repeat-ended';
    if ((await membershipIn(place, poster.id, turns)) === 'stranger') return 'repeat-ended';
    const person = answersFor(board);
    const role = await membershipIn(place, person.id, turns);
    if (role === 'stranger') return 'repeat-ended';
    // Managers can be named by this id.
    const directoryId = (await people.find(person.id))?.directoryId ?? null;
    const actor = { ...person, role, isManager: isManager({ ...person, directoryId }) };
    const refusal = await refusalFor(actor, place, { roster, posters }, turns);
    if (!refusal) return null;
    return refusal.code === 'board_member_unknown' ? 'unknown' : 'repeat-not-allowed';
  };
}
