import type { Person, Place } from '../../../boards/board/board';
import type { Turns } from '../../connector/connector';
import type { Roster } from '../../directory/roster';
import { BoardTurnProblem } from './boardTurn';

/**
 * The person to whom tasks are to be assigned: only somebody who may tick them, so no guest.
 * @param id of the channel or of the directory
 * @throws BoardTurnProblem if it is nobody like that
 */
export async function personTo(
  roster: Roster,
  place: Place,
  id: string,
  turns: Turns | undefined,
): Promise<Person> {
  const found = await roster.find(place, id, turns);
  switch (found.kind) {
    case 'member':
      return found.person;
    case 'guest':
      throw new BoardTurnProblem({ kind: 'person-guest', who: found.person.name });
    case 'stranger':
      throw new BoardTurnProblem({ kind: 'person-unknown' });
    case 'unknown':
      throw new BoardTurnProblem({ kind: 'person-unchecked' });
  }
}
