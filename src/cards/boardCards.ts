import type { Board, ItemId } from '../boards/board';
import type { Actor } from '../boards/command';
import type { BoardDiff } from '../boards/diff';
import type { Digest } from '../boards/due';
import type { MyTask } from '../boards/myTasks';
import type { Refusal } from '../boards/refusal';
import type { StoredBoard } from '../boards/storedBoard';
import type { Texts } from '../i18n/texts';
import type { Locale } from '../playbook/locale';
import type { Page } from '../playbook/page';
import type { Playbook } from '../playbook/playbook';
import type { BoardAsk, BoardDraft, BoardSeen, PlaceId, TaskAsk } from './boardAction';
import type { Card } from './card';

/** Who a card is for. `now` is in epoch milliseconds; `notices` are small lines on top, in the reader's language. */
export type BoardReader = { actor: Actor; locale: Locale; now: number; notices?: readonly string[] };

/** Somebody a task can be assigned to. `id` comes back as `to` of the change `assign`. */
export type BoardMember = { id: string; name: string };

/** Where the manager can post to. `name` is as people know it, "Team › Channel". */
export type BoardPlace = { id: PlaceId; name: string };

/** What goes wrong around a board besides refusals; `place` is its name, empty when unknown. */
export type BoardProblem =
  /** The app is not installed in the team or chat. */
  | { kind: 'app-missing'; place: string }
  /** The bot or the person may not post there. */
  | { kind: 'no-right'; place: string }
  /** The channel or chat is no longer there. */
  | { kind: 'place-gone'; place: string }
  /** The channel did not accept the card now; it will be tried again. */
  | { kind: 'post-delayed'; place: string }
  /** The card of a board can no longer be brought up to date, for good. */
  | { kind: 'card-stuck'; title: string; place: string }
  | { kind: 'board-unknown' }
  /** Too many people changed it at once; nothing has been changed. */
  | { kind: 'board-busy' }
  /** The playbook has no such page, or it has no tasks. */
  | { kind: 'page-without-tasks'; page: string }
  /** The bot knows of no place to post to. */
  | { kind: 'no-places' }
  /** The person to assign to is not in this conversation. */
  | { kind: 'person-unknown' };

/** Task boards as Adaptive Cards. Everything but `shared` is for one reader, in their language. */
export type BoardCards = {
  /**
   * THE card in the channel, in the board's language; of a long board the first part, from which each reader turns to
   * the others. Also for boards that are closed or withdrawn. `refreshFor`: ids of people, the first 60 of which get
   * their own view where the client does that; pass none to leave it out.
   */
  shared(board: Board, playbook: Playbook, options: { now: number; refreshFor?: readonly string[] }): Card;
  /** The board as one reader sees it; in the board's language unless `seen.own`. */
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
    ask: BoardAsk | null,
    seen: BoardSeen,
    reader: BoardReader,
    diff: BoardDiff | undefined,
  ): Card;
  history(stored: StoredBoard, playbook: Playbook, part: number, seen: BoardSeen, reader: BoardReader): Card;
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
export function createBoardCards(_texts: Texts): BoardCards {
  throw new Error('not made yet');
}
