import type { Board, BoardId } from '../../../boards/board/board';
import { myTasks } from '../../../boards/board/myTasks';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';
import { inListOrder, partOfList } from '../../../boards/reports/listOrder';
import type { ListOrigin } from '../../../cards/actions/board/listPlace';
import type { BoardCards } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import type { Homes } from '../../directory/homes';
import type { Access } from '../access/access';
import { type BoardTurn, BoardTurnProblem } from '../access/boardTurn';
import { messageLink } from '../views/messageLink';

/** Lists over several boards. */
export type ListTurns = {
  /** The person's tasks on all boards. */
  mine(turn: BoardTurn, part: number, from: ListOrigin): Promise<Card>;
  /** The boards of this place; in the personal chat, also boards that the person posted or has tasks on. */
  boards(turn: BoardTurn, part: number, from: ListOrigin): Promise<Card>;
};

export type ListParts = { service: BoardService; cards: BoardCards; access: Access; homes: Homes };

export function createListTurns({ service, cards, access, homes }: ListParts): ListTurns {
  /** The ids of the boards to list, in order. Only those that are shown are read. */
  const listed = async (turn: BoardTurn): Promise<BoardId[]> => {
    const { input, where } = turn;
    const { place } = where;
    const here = (await service.inPlace(place)).filter(({ messages }) => messages.length > 0);
    const theirs = place.kind === 'personal' ? await service.ofPerson(input.turn.person.id) : [];
    const visible = await access.visible(turn, theirs.filter(isPosted));
    const known = [
      ...here.map(({ board, state, createdAt }) => ({ id: board, state, createdAt })),
      ...visible.map(({ board: { id, state, createdAt } }) => ({ id, state, createdAt })),
    ];
    return inListOrder([...new Map(known.map((one) => [one.id, one])).values()]).map(({ id }) => id);
  };

  const read = async (turn: BoardTurn, ids: readonly BoardId[]): Promise<StoredBoard[]> => {
    const stored = await Promise.all(ids.map((id) => service.loadReadable(id)));
    const there = stored
      .filter((one) => one !== undefined)
      .filter(({ board }) => board.state !== 'withdrawn');
    return access.visible(turn, there);
  };

  const linkTo = async ({ board, cards: [card] }: StoredBoard): Promise<string | null> =>
    card ? messageLink(board.place, card, await homes.of(board.place)) : null;

  const urlsOf = async (found: readonly StoredBoard[]) => {
    const links = new Map(
      await Promise.all(found.map(async (stored) => [stored.board.id, await linkTo(stored)] as const)),
    );
    return ({ id }: Board) => links.get(id) ?? null;
  };

  return {
    async mine(turn, part, from) {
      const { id } = turn.input.turn.person;
      const found = await access.visible(turn, (await service.ofPerson(id)).filter(isPosted));
      const reader = await access.readerAt(turn, turn.where.place);
      const tasks = myTasks(
        found.map(({ board }) => board),
        id,
      );
      const shown = { part, from, urlOf: await urlsOf(found) };
      return cards.mine(tasks, turn.input.knowledge.playbook, shown, reader);
    },
    async boards(turn, part, from) {
      const reader = await access.readerAt(turn, turn.where.place);
      if (reader.actor.role === 'stranger') throw new BoardTurnProblem({ kind: 'not-member' });
      const ids = await listed(turn);
      const { on, ...which } = partOfList(ids, part);
      const found = await read(turn, on);
      const all = { parts: which.parts, total: ids.length };
      const shown = { part: which.part, all, from, urlOf: await urlsOf(found) };
      const boards = found.map(({ board }) => board);
      return cards.list(boards, turn.input.knowledge.playbook, shown, reader);
    },
  };
}

function isPosted({ cards }: StoredBoard): boolean {
  return cards.length > 0;
}
