import type { Person, Place } from '../../../boards/board/board';
import type { RolePerson } from '../../../boards/history/withPeople';
import type { RolePick } from '../../../cards/actions/board/rolePeople';
import type { BoardCards } from '../../../cards/boardCards';
import { labelOf } from '../../../playbook/playbook';
import type { Turns } from '../../connector/connector';
import type { Roster } from '../../directory/roster';
import { type BoardTurn, BoardTurnProblem } from '../access/boardTurn';
import { personTo } from '../access/personTo';

/** Who can be assigned the tasks of their role in a place. `left` says of whom not and why, in the reader's language. */
export type DraftPeople = { people: RolePerson[]; left: string[] };

/** Looks up the people of a draft in the roster of the place where its board is going to be. */
export function createDraftPeople(roster: Roster, cards: BoardCards) {
  const look = async (place: Place, id: string, turns: Turns): Promise<Person | BoardTurnProblem> => {
    try {
      return await personTo(roster, place, id, turns);
    } catch (error) {
      if (error instanceof BoardTurnProblem) return error;
      throw error;
    }
  };

  return async (
    { input: { knowledge, locale, turn } }: BoardTurn,
    place: Place,
    picks: readonly RolePick[],
  ): Promise<DraftPeople> => {
    const looked = await Promise.all(
      picks.map(async ({ role, id }) => ({ role, to: await look(place, id, [turn.trace]) })),
    );
    return {
      people: looked.flatMap(({ role, to }) => (to instanceof BoardTurnProblem ? [] : [{ role, to }])),
      left: looked.flatMap(({ role, to }) =>
        to instanceof BoardTurnProblem
          ? [
              `${labelOf(knowledge.playbook.roles, role, locale) ?? role}: ${cards.problemText(to.problem, locale)}`,
            ]
          : [],
      ),
    };
  };
}
