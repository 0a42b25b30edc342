import type { Board, ItemId } from '../boards/board';
import type { Actor } from '../boards/command';
import type { BoardDiff } from '../boards/diff';
import type { Digest } from '../boards/due';
import type { MyTask } from '../boards/myTasks';
import type { Refusal } from '../boards/refusal';
import type { StoredBoard } from '../boards/storedBoard';
import type { Phrases } from '../i18n/phrases';
import type { Texts } from '../i18n/texts';
import type { Locale } from '../playbook/locale';
import type { Page } from '../playbook/page';
import type { Playbook } from '../playbook/playbook';
import {
  type BoardAsk,
  type BoardDraft,
  type BoardSeen,
  type PlaceId,
  type TaskAsk,
  WHOLE_BOARD,
} from './boardAction';
import { boardLayout } from './boards/boardLayout';
import { type BoardView, lookAt } from './boards/boardView';
import { differencesLayout } from './boards/differencesLayout';
import { digestLayout } from './boards/digestLayout';
import { formLayout } from './boards/formLayout';
import { historyLayout } from './boards/historyLayout';
import { listLayout } from './boards/listLayout';
import { menuAskLayout } from './boards/menuAskLayout';
import { menuLayout } from './boards/menuLayout';
import { mineLayout } from './boards/mineLayout';
import { pickLayout } from './boards/pickLayout';
import { postedLayout } from './boards/postedLayout';
import { showPress } from './boards/press';
import { previewLayout } from './boards/previewLayout';
import { type BoardProblem, problemText } from './boards/problem';
import { processesLayout } from './boards/processesLayout';
import { refusalText } from './boards/refusalText';
import { rolesLayout } from './boards/rolesLayout';
import { taskAskLayout } from './boards/taskAskLayout';
import { taskLayout } from './boards/taskLayout';
import { press } from './button';
import type { Card } from './card';
import { frame } from './frame';
import type { Layout } from './layout';
import { messageLayout } from './layouts/messages';
import { readTemplates } from './templates';

export type { BoardProblem } from './boards/problem';

/** Who a card is for. `now` is in epoch milliseconds; `notices` are small lines on top, in the reader's language. */
export type BoardReader = { actor: Actor; locale: Locale; now: number; notices?: readonly string[] };

/** Somebody a task can be assigned to. `id` comes back as `to` of the change `assign`. */
export type BoardMember = { id: string; name: string };

/** Where the manager can post to. `name` is as people know it, "Team › Channel". */
export type BoardPlace = { id: PlaceId; name: string };

/**
 * Task boards as Adaptive Cards. Those with `seen` are in the board's language unless `seen.own`; the others are in the
 * reader's.
 */
export type BoardCards = {
  /**
   * THE card in the channel, in the board's language; of a long board the first part, from which each reader turns to
   * the others. Also for boards that are closed or withdrawn. `refreshFor`: ids of people, the first 60 of which get
   * their own view where the client does that; pass none to leave it out.
   */
  shared(board: Board, playbook: Playbook, options: { now: number; refreshFor?: readonly string[] }): Card;
  /** The board as one reader sees it, with what they may do. */
  personal(board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader): Card;
  /** The roles on a board with their progress, to choose one. */
  roles(board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader): Card;
  /** `members`: whom to assign to where the people picker does not work; `picker`: whether to offer that, too. */
  task(
    board: Board,
    playbook: Playbook,
    item: ItemId,
    ask: TaskAsk | null,
    seen: BoardSeen,
    reader: BoardReader,
    people: { members: readonly BoardMember[]; picker: boolean },
  ): Card;
  /** What else can be done with a board. `diff`: what the playbook says otherwise, as far as the bot looked. */
  menu(
    board: Board,
    playbook: Playbook,
    ask: BoardAsk | null,
    seen: BoardSeen,
    reader: BoardReader,
    diff: BoardDiff | undefined,
  ): Card;
  history(
    stored: Pick<StoredBoard, 'board' | 'events'>,
    playbook: Playbook,
    part: number,
    seen: BoardSeen,
    reader: BoardReader,
  ): Card;
  /** The difference from the playbook with "adopt" and "keep"; undefined says that there is none. */
  differences(
    board: Board,
    diff: BoardDiff | undefined,
    playbook: Playbook,
    seen: BoardSeen,
    reader: BoardReader,
  ): Card;
  /** What a person has to do on all boards; from `myTasks`. */
  mine(tasks: readonly MyTask[], playbook: Playbook, part: number, reader: BoardReader): Card;
  /** The boards of a channel or chat with their progress; `urlOf` leads to the message of one, if known. */
  list(
    boards: readonly Board[],
    playbook: Playbook,
    urlOf: (board: Board) => string | null,
    part: number,
    reader: BoardReader,
  ): Card;
  /** Which process to post the tasks of; each leads to `board-new`. */
  processes(pages: readonly Page[], reader: BoardReader): Card;
  form(draft: BoardDraft, page: Page, places: readonly BoardPlace[], reader: BoardReader): Card;
  /** The tasks of the page to choose from one by one. */
  pick(draft: BoardDraft, page: Page, reader: BoardReader): Card;
  /** `board` as `createBoard` makes it of the draft, not stored yet; `place` is where it will be. */
  preview(draft: BoardDraft, board: Board, playbook: Playbook, place: BoardPlace, reader: BoardReader): Card;
  /** Posted, with a link to the message when its address is known. */
  posted(
    board: Board,
    playbook: Playbook,
    to: { place: string; url: string | null },
    reader: BoardReader,
  ): Card;
  discarded(reader: BoardReader): Card;
  /** A reminder, to the channel or (`personal`) to one person. `locale`: the board's, or the person's. */
  digest(
    board: Board,
    digest: Digest,
    playbook: Playbook,
    options: { locale: Locale; now: number; personal: boolean; url: string | null },
  ): Card;
  /** One sentence for a toast. */
  refusalText(refusal: Refusal, locale: Locale): string;
  problemText(problem: BoardProblem, locale: Locale): string;
  /** The same as a card, for where there are no toasts. */
  refusal(refusal: Refusal, reader: Pick<BoardReader, 'locale'>): Card;
  problem(problem: BoardProblem, reader: Pick<BoardReader, 'locale'>): Card;
};

/** Reads the templates of `cards/`. @throws when one of them is missing or broken. */
export function createBoardCards(texts: Texts): BoardCards {
  const expand = readTemplates();
  const framed = (layout: Layout, phrases: Phrases, part = 0, notices: readonly string[] = []): Card =>
    frame(layout, { locale: phrases.locale, part, notices }, phrases, expand).card(part);
  const shown = (layout: Layout, view: BoardView, { notices }: BoardReader, part = 0): Card =>
    framed(layout, view.phrases, part, notices);
  const view = (board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader): BoardView => {
    const locale = seen.own ? reader.locale : board.locale;
    return lookAt(board, playbook, {
      seen,
      locale,
      phrases: texts.in(locale),
      reader: reader.actor,
      now: reader.now,
    });
  };
  const ownView = (board: Board, playbook: Playbook, reader: BoardReader): BoardView =>
    view(board, playbook, OWN_LANGUAGE, reader);
  const forReader = (reader: BoardReader, part: number, layout: (phrases: Phrases) => Layout): Card => {
    const phrases = texts.in(reader.locale);
    return framed(layout(phrases), phrases, part, reader.notices);
  };

  return {
    shared: (board, playbook, { now, refreshFor }) => {
      const phrases = texts.in(board.locale);
      const everybody = { seen: WHOLE_BOARD, locale: board.locale, phrases, reader: null, now };
      const card = framed(boardLayout(lookAt(board, playbook, everybody), expand), phrases);
      return refreshFor ? refreshing(card, board, refreshFor, phrases) : card;
    },
    personal: (board, playbook, seen, reader) => {
      const own = view(board, playbook, seen, reader);
      return shown(boardLayout(own, expand), own, reader, seen.part);
    },
    roles: (board, playbook, seen, reader) => {
      const own = view(board, playbook, seen, reader);
      return shown(rolesLayout(own), own, reader);
    },
    task: (board, playbook, item, ask, seen, reader, people) => {
      const own = view(board, playbook, seen, reader);
      const task = board.tasks.find((candidate) => candidate.item === item);
      if (!task || board.state === 'withdrawn')
        return shown(boardLayout(own, expand), own, reader, seen.part);
      const layout = ask === null ? taskLayout(own, task) : taskAskLayout(own, task, ask, people);
      return shown(layout, own, reader);
    },
    menu: (board, playbook, ask, seen, reader, diff) => {
      const own = view(board, playbook, seen, reader);
      return shown(ask === null ? menuLayout(own, diff) : menuAskLayout(own, ask), own, reader);
    },
    history: (stored, playbook, part, seen, reader) => {
      const own = view(stored.board, playbook, seen, reader);
      return shown(historyLayout(own, stored), own, reader, part);
    },
    differences: (board, diff, playbook, seen, reader) => {
      const own = view(board, playbook, seen, reader);
      return shown(differencesLayout(own, diff), own, reader);
    },
    mine: (tasks, playbook, part, reader) =>
      forReader(reader, part, (phrases) =>
        mineLayout(tasks, (board) => ownView(board, playbook, reader), phrases),
      ),
    list: (boards, playbook, urlOf, part, reader) =>
      forReader(reader, part, (phrases) =>
        listLayout(boards, (board) => ownView(board, playbook, reader), urlOf, phrases),
      ),
    processes: (pages, reader) => forReader(reader, 0, (phrases) => processesLayout(pages, phrases)),
    form: (draft, page, places, reader) =>
      forReader(reader, 0, (phrases) => formLayout(draft, page, places, texts.locales, phrases)),
    pick: (draft, page, reader) => forReader(reader, 0, (phrases) => pickLayout(draft, page, phrases)),
    preview: (draft, board, playbook, place, reader) => {
      const own = ownView(board, playbook, reader);
      const posted = view(board, playbook, WHOLE_BOARD, reader);
      return shown(previewLayout(draft, place.name, posted, own), own, reader);
    },
    posted: (board, playbook, { place, url }, reader) => {
      const own = ownView(board, playbook, reader);
      return shown(postedLayout(own, place, url), own, reader);
    },
    discarded: (reader) =>
      forReader(reader, 0, (phrases) =>
        messageLayout(phrases.t('board.discarded.title'), phrases.t('board.discarded.text')),
      ),
    digest: (board, digest, playbook, { locale, now, personal, url }) => {
      const phrases = texts.in(locale);
      const seen = { ...WHOLE_BOARD, own: personal };
      const looking = { seen, locale, phrases, reader: null, now };
      return framed(digestLayout(lookAt(board, playbook, looking), digest, personal, url), phrases);
    },
    refusalText: (refusal, locale) => refusalText(refusal, texts.in(locale)),
    problemText: (problem, locale) => problemText(problem, texts.in(locale)),
    refusal: (refusal, { locale }) => {
      const phrases = texts.in(locale);
      return framed(messageLayout(phrases.t('refusal.title'), refusalText(refusal, phrases)), phrases);
    },
    problem: (problem, { locale }) => {
      const phrases = texts.in(locale);
      return framed(messageLayout(phrases.t('board.problem.title'), problemText(problem, phrases)), phrases);
    },
  };
}

const OWN_LANGUAGE: BoardSeen = { ...WHOLE_BOARD, own: true };

/** As many people as a client asks a view of their own for. */
const MOST_REFRESHED = 60;

function refreshing(card: Card, board: Board, userIds: readonly string[], phrases: Phrases): Card {
  const title = phrases.t('board.button.own-language');
  const action = press({ title, action: showPress(board.id, OWN_LANGUAGE) });
  const refresh = { action, userIds: userIds.slice(0, MOST_REFRESHED) };
  return { ...card, content: { ...card.content, refresh } };
}
