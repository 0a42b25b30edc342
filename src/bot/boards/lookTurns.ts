import type { BoardId, ItemId } from '../../boards/board';
import { myTasks } from '../../boards/myTasks';
import { mayManage } from '../../boards/rights';
import type { BoardService } from '../../boards/service';
import type { StoredBoard } from '../../boards/storedBoard';
import type { BoardAsk, BoardSeen, TaskAsk } from '../../cards/boardAction';
import type { BoardCards, BoardMember } from '../../cards/boardCards';
import type { Card } from '../../cards/card';
import type { Access, Entry } from './access';
import type { BoardTurn } from './boardTurn';
import type { BoardViews } from './boardViews';
import type { Differences } from './differences';
import type { Homes } from './homes';
import { messageLink } from './messageLink';
import type { OwnLanguage } from './ownLanguage';
import type { Roster } from './roster';

/** The cards that change nothing. */
export type LookTurns = {
  board(turn: BoardTurn, entry: Entry, seen: BoardSeen): Card;
  show(turn: BoardTurn, id: BoardId, seen: BoardSeen): Promise<Card>;
  roles(turn: BoardTurn, id: BoardId, seen: BoardSeen): Promise<Card>;
  task(turn: BoardTurn, entry: Entry, item: ItemId, ask: TaskAsk | null, seen: BoardSeen): Promise<Card>;
  menu(turn: BoardTurn, entry: Entry, ask: BoardAsk | null, seen: BoardSeen): Card;
  history(turn: BoardTurn, id: BoardId, part: number, seen: BoardSeen): Promise<Card>;
  differences(turn: BoardTurn, entry: Entry, seen: BoardSeen): Card;
  mine(turn: BoardTurn, part: number): Promise<Card>;
  list(turn: BoardTurn, part: number): Promise<Card>;
};

export type LookParts = {
  service: BoardService;
  cards: BoardCards;
  views: BoardViews;
  differences: Differences;
  access: Access;
  roster: Roster;
  homes: Homes;
  ownLanguage: OwnLanguage;
};

/** The people picker is Teams' own; elsewhere its list stays empty. */
const PICKER_CLIENT = 'msteams';

export function createLookTurns(parts: LookParts): LookTurns {
  const { service, cards, views, differences: differenceOf, access, roster, homes, ownLanguage } = parts;

  const boardsFor = async (turn: BoardTurn): Promise<StoredBoard[]> => {
    const { place } = turn.where;
    const here = await service.inPlace(place);
    const theirs = place.kind === 'personal' ? await service.ofPerson(turn.hearing.turn.person.id) : [];
    const all = new Map([...here, ...theirs].map((stored) => [stored.board.id, stored]));
    return [...all.values()].filter(({ cards: posted }) => posted.length > 0);
  };

  const look: LookTurns = {
    board({ hearing, phrases }, { stored: { board }, reader }, seen) {
      const { playbook } = hearing.knowledge;
      const differs = mayManage(board, reader.actor) && differenceOf(board, playbook) !== undefined;
      const notices = [...(reader.notices ?? []), ...(differs ? [phrases.t('board.differs')] : [])];
      return views(board, playbook, seen, { ...reader, notices });
    },
    async show(turn, id, seen) {
      const entry = await access.enter(turn, id);
      // A view that the client fetches on its own is that of somebody who asked for it before.
      if (!turn.automatic) await ownLanguage.want(id, entry.reader.actor.id, seen.own);
      return look.board(turn, entry, seen);
    },
    async roles(turn, id, seen) {
      const { stored, reader } = await access.enter(turn, id);
      return cards.roles(stored.board, turn.hearing.knowledge.playbook, seen, reader);
    },
    async task({ hearing, where }, { stored, reader }, item, ask, seen) {
      const members = ask === 'assign' ? await membersFor(stored, reader.actor) : [];
      const people = { members, picker: where.client === PICKER_CLIENT };
      return cards.task(stored.board, hearing.knowledge.playbook, item, ask, seen, reader, people);
    },
    menu({ hearing }, { stored: { board }, reader }, ask, seen) {
      const { playbook } = hearing.knowledge;
      return cards.menu(board, playbook, ask, seen, reader, differenceOf(board, playbook));
    },
    async history(turn, id, part, seen) {
      const { stored, reader } = await access.enter(turn, id);
      return cards.history(stored, turn.hearing.knowledge.playbook, part, seen, reader);
    },
    differences({ hearing }, { stored: { board }, reader }, seen) {
      const { playbook } = hearing.knowledge;
      return cards.differences(board, differenceOf(board, playbook), playbook, seen, reader);
    },
    async mine(turn, part) {
      const { id } = turn.hearing.turn.person;
      const boards = (await service.ofPerson(id)).map(({ board }) => board);
      const reader = await access.readerAt(turn, turn.where.place);
      return cards.mine(myTasks(boards, id), turn.hearing.knowledge.playbook, part, reader);
    },
    async list(turn, part) {
      const stored = await boardsFor(turn);
      const links = new Map(
        await Promise.all(stored.map(async (one) => [one.board.id, await linkTo(one)] as const)),
      );
      const boards = stored.map(({ board }) => board).sort((a, b) => b.createdAt - a.createdAt);
      const reader = await access.readerAt(turn, turn.where.place);
      const urlOf = ({ id }: { id: string }) => links.get(id) ?? null;
      return cards.list(boards, turn.hearing.knowledge.playbook, urlOf, part, reader);
    },
  };

  const linkTo = async ({ board, cards: [card] }: StoredBoard): Promise<string | null> =>
    card ? messageLink(board.place, card, await homes.of(board.place)) : null;

  /** Those who are known to be there, and whoever has worked on the board. */
  const membersFor = async ({ board }: StoredBoard, self: BoardMember): Promise<BoardMember[]> => {
    const worked = board.tasks.flatMap(({ claimedBy, assignedTo, touched }) => [
      claimedBy,
      assignedTo,
      touched?.by,
    ]);
    const people = [...(await roster.some(board.place)), board.poster, self, ...worked];
    const known = people.filter((person) => person !== null && person !== undefined);
    return [...new Map(known.map(({ id, name }) => [id, { id, name }])).values()];
  };

  return look;
}
