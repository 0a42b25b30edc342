import type { Board, BoardId } from '../../../boards/board/board';
import { placeKey, threadOf } from '../../../boards/board/keys';
import { myTasks } from '../../../boards/board/myTasks';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';
import { BOARDS_ON_PART, inListOrder, partOfList } from '../../../boards/reports/listOrder';
import type { ListOrigin } from '../../../cards/actions/board/listPlace';
import type { BoardCards, BoardReader, LastTick } from '../../../cards/boardCards';
import type { BoardListed } from '../../../cards/boards/lists/listLayout';
import type { Card } from '../../../cards/card/card';
import type { TaskId } from '../../../playbook/page';
import type { Homes } from '../../directory/homes';
import type { Access } from '../access/access';
import { type BoardTurn, BoardTurnProblem } from '../access/boardTurn';
import { messageLink } from '../views/messageLink';

/** Lists over several boards. */
export type ListTurns = {
  /** The person's tasks on all boards. `last`: the task that they have just ticked there. */
  mine(turn: BoardTurn, part: number, from: ListOrigin, last?: LastTick): Promise<Card>;
  /** The boards of this place; in the personal chat, also boards that the person posted or has tasks on. */
  boards(turn: BoardTurn, part: number, from: ListOrigin): Promise<Card>;
  /** The same for who wants to change or see something of a board in words, and is told that its card is for that. */
  toChange(turn: BoardTurn): Promise<Card>;
  /** Likewise for who wants to take something back. */
  toUndo(turn: BoardTurn): Promise<Card>;
  /** The open boards, each of which leads to what the person gets messages about. */
  messages(turn: BoardTurn): Promise<Card>;
  /** Likewise those of the open ones that have a task; null if there are none. */
  withTask(turn: BoardTurn, task: TaskId): Promise<Card | null>;
};

export type ListParts = { service: BoardService; cards: BoardCards; access: Access; homes: Homes };

type Listed = Pick<Board, 'id' | 'state' | 'createdAt'>;

/** So many open boards of a place are looked at for a task; more would keep the answer waiting. */
const LOOKED_AT = 100;

export function createListTurns({ service, cards, access, homes }: ListParts): ListTurns {
  /** The boards to list, in order. Only those that are shown are read. */
  const listed = async (turn: BoardTurn): Promise<Listed[]> => {
    const { input, where } = turn;
    const { place } = where;
    const here = (await service.inPlace(place)).filter(({ messages }) => messages.length > 0);
    const theirs = place.kind === 'personal' ? await service.ofPerson(input.turn.person.id) : [];
    const visible = await access.visible(turn, theirs.filter(isPosted));
    const known = [
      ...here.map(({ board, state, createdAt }) => ({ id: board, state, createdAt })),
      ...visible.map(({ board: { id, state, createdAt } }) => ({ id, state, createdAt })),
    ];
    return inListOrder([...new Map(known.map((one) => [one.id, one])).values()]);
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

  /** @throws BoardTurnProblem `not-member` for somebody who has left the place */
  const readerHere = async (turn: BoardTurn): Promise<BoardReader> => {
    const reader = await access.readerAt(turn, turn.where.place);
    if (reader.actor.role === 'stranger') throw new BoardTurnProblem({ kind: 'not-member' });
    return reader;
  };

  /** The open boards, that of the thread first. */
  const open = async (turn: BoardTurn, all: readonly Listed[]): Promise<StoredBoard[]> => {
    const ids = all.filter(({ state }) => state === 'open').map(({ id }) => id);
    const found = await read(turn, ids.slice(0, LOOKED_AT));
    return found.sort((a, b) => Number(isOfThread(turn, b)) - Number(isOfThread(turn, a)));
  };

  /** The open boards; where there are none, the newest: closed ones can be reopened and exported. */
  const changeable = async (turn: BoardTurn, all: readonly Listed[]): Promise<StoredBoard[]> => {
    const first = await open(turn, all);
    const ids = all.slice(0, BOARDS_ON_PART).map(({ id }) => id);
    return first.length > 0 ? first : read(turn, ids);
  };

  /** `total`: of all boards that are listed. */
  const listCard = async (
    turn: BoardTurn,
    found: readonly StoredBoard[],
    total: number,
    reader: BoardReader,
    notice: string,
    opens: BoardListed = 'board',
  ): Promise<Card> => {
    const on = found.slice(0, BOARDS_ON_PART);
    const told = { ...reader, notices: [...(reader.notices ?? []), notice] };
    const all = { parts: Math.max(1, Math.ceil(total / BOARDS_ON_PART)), total };
    const shown = { part: 0, all, from: null, urlOf: await urlsOf(on), opens };
    const boards = on.map(({ board }) => board);
    return cards.list(boards, turn.input.knowledge.playbook, shown, told);
  };

  const lists: ListTurns = {
    async toChange(turn) {
      const reader = await readerHere(turn);
      const all = await listed(turn);
      const found = await changeable(turn, all);
      return found.length > 0
        ? listCard(turn, found, all.length, reader, turn.phrases.t('board.about.board'))
        : lists.boards(turn, 0, null);
    },
    async toUndo(turn) {
      const reader = await readerHere(turn);
      const all = await listed(turn);
      const found = await changeable(turn, all);
      return listCard(turn, found, all.length, reader, turn.phrases.t('board.about.undo'));
    },
    async messages(turn) {
      const reader = await readerHere(turn);
      const all = await listed(turn);
      const found = await open(turn, all);
      const notice = turn.phrases.t(found.length > 0 ? 'board.messages.text' : 'board.messages.none');
      // The other parts are those of all boards, which have it below "More".
      const total = found.length > BOARDS_ON_PART ? all.length : found.length;
      return listCard(turn, found, total, reader, notice, 'messages');
    },
    async withTask(turn, task) {
      const reader = await readerHere(turn);
      const found = (await open(turn, await listed(turn))).filter(({ board }) =>
        board.tasks.some((own) => own.task === task),
      );
      const notice = turn.phrases.t('board.about.task', { task });
      return found.length > 0 ? listCard(turn, found, found.length, reader, notice) : null;
    },
    async mine(turn, part, from, last = null) {
      const { id } = turn.input.turn.person;
      const found = await access.visible(turn, (await service.ofPerson(id)).filter(isPosted));
      const reader = await access.readerAt(turn, turn.where.place);
      const tasks = myTasks(
        found.map(({ board }) => board),
        id,
      );
      const shown = { part, from, last, urlOf: await urlsOf(found) };
      return cards.mine(tasks, turn.input.knowledge.playbook, shown, reader);
    },
    async boards(turn, part, from) {
      const reader = await readerHere(turn);
      const ids = (await listed(turn)).map(({ id }) => id);
      const { on, ...which } = partOfList(ids, part);
      const found = await read(turn, on);
      const all = { parts: which.parts, total: ids.length };
      const shown = { part: which.part, all, from, urlOf: await urlsOf(found) };
      const boards = found.map(({ board }) => board);
      return cards.list(boards, turn.input.knowledge.playbook, shown, reader);
    },
  };
  return lists;
}

/** Whether the board's card is in the thread, or begins it. */
function isOfThread({ where }: BoardTurn, { board, cards }: StoredBoard): boolean {
  if (placeKey(board.place) !== placeKey(where.place)) return false;
  const { message } = threadOf(where.place.conversation);
  return cards.some((card) => (threadOf(card.conversation).message ?? card.activity) === message);
}

function isPosted({ cards }: StoredBoard): boolean {
  return cards.length > 0;
}
