import type { Actor } from '../../../boards/board/actor';
import type { Place } from '../../../boards/board/board';
import type { Refusal } from '../../../boards/board/refusal';
import { postingRefusal } from '../../../boards/commands/rights';
import type { Turns } from '../../connector/connector';
import type { Roster } from '../../directory/roster';
import type { IsManager } from '../../turn/managers';
import type { Access } from './access';
import type { BoardTurn } from './boardTurn';

/** Who may post boards, beside the managers; `owners`: those of the team, as far as its roster names them. */
export type BoardPosters = 'managers' | 'everyone' | 'owners';

/** Why somebody may not post a board in a place; undefined if they may. */
export type PostingRights = (turn: BoardTurn, place: Place) => Promise<Refusal | undefined>;

export function createPostingRights(access: Access, roster: Roster, posters: BoardPosters): PostingRights {
  return async (turn, place) =>
    refusalFor(await access.actorAt(turn, place), place, { roster, posters }, [turn.input.turn.trace]);
}

/**
 * Whether a card offers to post boards to who reads it. Only where owners may is the roster asked: a card that says all
 * that the bot does is not to wait, and a guest among everybody is told at the press.
 */
export function createPostingOffer(
  rights: PostingRights,
  posters: BoardPosters,
  isManager: IsManager,
): (turn: BoardTurn) => Promise<boolean> {
  return async (turn) => {
    switch (posters) {
      case 'everyone':
        return true;
      case 'managers':
        return isManager(turn.input.turn.person);
      case 'owners': {
        const refusal = await rights(turn, turn.where.place);
        return refusal === undefined || refusal.code === 'board_member_unknown';
      }
    }
  };
}

/** Why not, outside of a turn, for somebody whose role there is known. */
export async function refusalFor(
  actor: Actor,
  place: Place,
  { roster, posters }: { roster: Roster; posters: BoardPosters },
  turns: Turns,
): Promise<Refusal | undefined> {
  const refusal = postingRefusal(actor);
  if (refusal || actor.isManager) return refusal;
  switch (posters) {
    case 'everyone':
      return undefined;
    case 'managers':
      return { code: 'board_managers_post' };
    case 'owners': {
      // From the personal chat, the channel that is chosen decides.
      if (place.kind === 'personal') return undefined;
      const found = await roster.find(place, actor.id, turns);
      if (found.kind === 'unknown') return { code: 'board_member_unknown' };
      return found.kind === 'member' && found.isOwner ? undefined : { code: 'board_owners_post' };
    }
  }
}
