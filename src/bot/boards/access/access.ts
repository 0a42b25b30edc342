import type { Actor } from '../../../boards/board/actor';
import type { Board, BoardId, Place } from '../../../boards/board/board';
import { placeKey } from '../../../boards/board/keys';
import { peopleWithWork } from '../../../boards/board/myTasks';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';
import type { BoardReader } from '../../../cards/boardCards';
import { countedMembership } from '../../directory/countedMembership';
import type { Membership, Roster } from '../../directory/roster';
import { type IsManager, isOpenToAll } from '../../turn/managers';
import { type BoardTurn, BoardTurnProblem } from './boardTurn';

/** A board that a person may see, and the person's role on it. */
export type Entry = { stored: StoredBoard; reader: BoardReader };

/** Who may see which board: members of the place where it is posted. Knowing a board's id gives no access. */
export type Access = {
  /**
   * @param board its id, or a loaded copy; the copy may be slightly old because access hardly ever changes
   * @throws BoardTurnProblem `board-unknown`, also when the board exists but this person may not see it;
   * `not-member` for somebody who has left the place
   */
  enter(turn: BoardTurn, board: BoardId | StoredBoard | undefined): Promise<Entry>;
  /** Those of the boards that the person may see. */
  visible(turn: BoardTurn, boards: readonly StoredBoard[]): Promise<StoredBoard[]>;
  /** The person's role in a place where a board is about to be created. */
  actorAt(turn: BoardTurn, place: Place): Promise<Actor>;
  readerAt(turn: BoardTurn, place: Place): Promise<BoardReader>;
};

export function createAccess(service: BoardService, roster: Roster, isManager: IsManager): Access {
  const isOpen = isOpenToAll(isManager);
  // Managers have to be members, too: what is done in a private channel stays there.
  const actorOf = (turn: BoardTurn, place: Place, membership: Membership): Actor => {
    const { person } = turn.input.turn;
    const circumstances = { client: turn.where.client, wroteThere: isIn(turn, place), isOpen };
    const role = countedMembership(membership, circumstances);
    return { id: person.id, name: person.name, role, isManager: isManager(person) };
  };

  const access: Access = {
    async enter(turn, known) {
      const stored = typeof known === 'string' ? await service.load(known) : known;
      if (!stored) throw new BoardTurnProblem({ kind: 'board-unknown' });
      const { board } = stored;
      const membership = await roster.membership(board.place, turn.input.turn.person.id, [
        turn.input.turn.trace,
      ]);
      const actor = actorOf(turn, board.place, membership);
      if (!maySee(turn, board, actor, membership)) {
        const kind = isIn(turn, board.place) ? 'not-member' : 'board-unknown';
        throw new BoardTurnProblem({ kind });
      }
      return { stored, reader: readerFor(turn, actor) };
    },
    async visible(turn, boards) {
      const mayThey = await Promise.all(
        boards.map(async ({ board }) => {
          const membership = await roster.membership(board.place, turn.input.turn.person.id, [
            turn.input.turn.trace,
          ]);
          return maySee(turn, board, actorOf(turn, board.place, membership), membership);
        }),
      );
      return boards.filter((_board, index) => mayThey[index] === true);
    },
    async actorAt(turn, place) {
      return actorOf(
        turn,
        place,
        await roster.membership(place, turn.input.turn.person.id, [turn.input.turn.trace]),
      );
    },
    readerAt: async (turn, place) => readerFor(turn, await access.actorAt(turn, place)),
  };
  return access;
}

function readerFor({ input, now }: BoardTurn, actor: Actor): BoardReader {
  const { timeZone } = input.turn;
  return { actor, locale: input.locale, now, notices: input.notices, timeZone };
}

function isIn({ where }: BoardTurn, place: Place): boolean {
  return placeKey(where.place) === placeKey(place);
}

function maySee(turn: BoardTurn, board: Board, actor: Actor, membership: Membership): boolean {
  return isIn(turn, board.place) ? actor.role !== 'stranger' : mayLookFromElsewhere(board, actor, membership);
}

function mayLookFromElsewhere(board: Board, actor: Actor, membership: Membership): boolean {
  if (board.place.kind === 'personal') return actor.id === board.poster.id;
  switch (membership) {
    case 'member':
    case 'guest':
      return true;
    case 'stranger':
      return actor.role === 'member';
    case 'unknown':
      return actor.id === board.poster.id || peopleWithWork(board).has(actor.id);
  }
}
