import type { BoardId } from '../../../boards/board/board';
import { placeKey } from '../../../boards/board/keys';
import { isFormer } from '../../../boards/board/named';
import type { Refusal } from '../../../boards/board/refusal';
import { isClosedTo, mayManage } from '../../../boards/commands/rights';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardCards, BoardMember } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import type { Roster } from '../../directory/roster';
import type { Logger } from '../../turn/logger';
import type { Access, Entry } from '../access/access';
import { type BoardTurn, BoardTurnRefusal } from '../access/boardTurn';
import type { PostingRights } from '../access/postingRights';
import { askRefusal, withoutAsk } from '../asking/askRefusal';
import type { BoardViews } from '../views/boardViews';
import type { Differences } from '../views/differences';
import type { OwnLanguage } from '../views/ownLanguage';
import type { ReaderView } from '../views/readerView';
import type { ReaderViews } from '../views/readerViews';

/** The views of one board. */
export type ViewTurns = {
  open(turn: BoardTurn, id: BoardId, view: ReaderView): Promise<Card>;
  /** The same with a loaded board; also used after a change. */
  show(turn: BoardTurn, entry: Entry, view: ReaderView): Promise<Card>;
};

export type ViewParts = {
  cards: BoardCards;
  views: BoardViews;
  differences: Differences;
  access: Access;
  rights: PostingRights;
  roster: Roster;
  readerViews: ReaderViews;
  ownLanguage: OwnLanguage;
  logger: Logger;
};

/** Only Teams has the people picker; in other clients its list stays empty. */
const PICKER_CLIENT = 'msteams';

export function createViewTurns(parts: ViewParts): ViewTurns {
  const { cards, views, differences, access, rights, roster, readerViews, ownLanguage, logger } = parts;

  const cardOf = async (turn: BoardTurn, entry: Entry, view: ReaderView): Promise<Card> => {
    const { stored, reader } = entry;
    const { board } = stored;
    const { playbook } = turn.input.knowledge;
    const { seen } = view;
    const page: ReaderView['page'] = isClosedTo(board, reader.actor) ? { kind: 'board' } : view.page;
    switch (page.kind) {
      case 'board':
        return wholeBoard(turn, entry, seen);
      case 'roles':
        return cards.roles(board, playbook, seen, reader);
      case 'task': {
        const people = await peopleFor(turn, entry, page.ask === 'assign');
        return cards.task(board, playbook, page.item, page.ask, seen, reader, people);
      }
      case 'menu': {
        const people = await peopleFor(turn, entry, page.ask === 'plan');
        // What only those who may post can ask for is not offered to others.
        const mayPost = page.ask !== null || (await postingRefusal(turn, entry)) === undefined;
        const around = { diff: differences(board, playbook), people, mayPost };
        return cards.menu(board, playbook, page.ask, seen, reader, around);
      }
      case 'several': {
        const people = await peopleFor(turn, entry, true);
        return cards.several(board, playbook, page, seen, reader, people);
      }
      case 'history':
        return cards.history(stored, playbook, page.part, seen, reader);
      case 'differences':
        return cards.differences(board, differences(board, playbook), playbook, page.part, seen, reader);
    }
  };

  /** Nobody fills in a form that is refused in the end. */
  const refusalOf = async (
    turn: BoardTurn,
    entry: Entry,
    page: ReaderView['page'],
  ): Promise<Refusal | undefined> => {
    const {
      stored: { board },
      reader,
    } = entry;
    if (isClosedTo(board, reader.actor)) return undefined;
    const refusal = askRefusal(board, reader, page);
    if (refusal || page.kind !== 'menu') return refusal;
    // Whoever may not post here may still end a series.
    const posts = page.ask === 'template' || (page.ask === 'repeat' && board.repeat === null);
    return posts ? postingRefusal(turn, entry) : undefined;
  };

  /** Who cannot be looked up at the moment may ask. */
  const postingRefusal = async (turn: BoardTurn, { stored }: Entry): Promise<Refusal | undefined> => {
    const refusal = await rights(turn, stored.board.place);
    return refusal?.code === 'board_member_unknown' ? undefined : refusal;
  };

  const wholeBoard = (
    { input, phrases }: BoardTurn,
    { stored: { board }, reader }: Entry,
    seen: ReaderView['seen'],
  ): Card => {
    const { playbook } = input.knowledge;
    const differs = mayManage(board, reader.actor) && differences(board, playbook) !== undefined;
    const notices = [...(reader.notices ?? []), ...(differs ? [phrases.t('board.differs')] : [])];
    return views(board, playbook, seen, { ...reader, notices });
  };

  const peopleFor = async (turn: BoardTurn, { stored, reader }: Entry, isAsked: boolean) => ({
    members: isAsked ? await membersFor(turn, stored, reader.actor) : [],
    picker: turn.where.client === PICKER_CLIENT,
  });

  /** Known members of the place, and everybody who has worked on the board. */
  const membersFor = async (
    { input }: BoardTurn,
    { board }: StoredBoard,
    self: BoardMember,
  ): Promise<BoardMember[]> => {
    const worked = board.tasks.flatMap(({ claimedBy, assignedTo, touched }) => [
      claimedBy,
      assignedTo,
      touched?.by,
    ]);
    const people = [...(await roster.some(board.place, [input.turn.trace])), board.poster, self, ...worked];
    const known = people
      .filter((person) => person !== null && person !== undefined)
      .filter((person) => !isFormer(person));
    return [...new Map(known.map(({ id, name }) => [id, { id, name }])).values()];
  };

  /** The same for somebody who sees all boards in their own language. */
  const inOwnLanguage = async (
    {
      input: {
        turn: { trace },
      },
    }: BoardTurn,
    entry: Entry,
    view: ReaderView,
  ): Promise<{ entry: Entry; view: ReaderView }> => {
    const { stored, reader } = entry;
    const { id } = reader.actor;
    if (!(await ownLanguage.isAlways(id))) return { entry, view };
    await ownLanguage
      .seenIn(stored.board.place, id)
      .catch((err: unknown) =>
        logger.warn({ turn: trace, err }, 'where a reader uses boards could not be saved'),
      );
    return {
      entry: { stored, reader: { ...reader, alwaysOwn: true } },
      view: { ...view, seen: { ...view.seen, own: true } },
    };
  };

  const turns: ViewTurns = {
    async open(turn, id, view) {
      const entry = await access.enter(turn, id);
      if (!turn.input.turn.automatic) {
        const refusal = await refusalOf(turn, entry, view.page);
        if (refusal) throw new BoardTurnRefusal(refusal);
        return turns.show(turn, entry, view);
      }
      // An automatic refresh shows what the person had open, not what the card's data names.
      const had = (await readerViews.of(id, entry.reader.actor.id)) ?? view;
      const mayAsk = (await refusalOf(turn, entry, had.page)) === undefined;
      const own = await inOwnLanguage(turn, entry, mayAsk ? had : { ...had, page: withoutAsk(had.page) });
      return cardOf(turn, own.entry, own.view);
    },
    async show(turn, given, asked) {
      const { entry, view } = await inOwnLanguage(turn, given, asked);
      const { board } = entry.stored;
      // In any other place, and in a dialog, the card belongs to this person alone and no update replaces it, so nothing
      // needs to be stored.
      if (!turn.input.turn.inDialog && placeKey(turn.where.place) === placeKey(board.place))
        await readerViews
          .keep(board.id, entry.reader.actor.id, view)
          .catch((err: unknown) =>
            logger.warn({ turn: turn.input.turn.trace, err }, 'what a reader has open could not be saved'),
          );
      return cardOf(turn, entry, view);
    },
  };
  return turns;
}
