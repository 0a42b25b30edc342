import type { TaskFilter } from '../answering/topic';
import type { Actor } from '../boards/board/actor';
import type { Board, ItemId } from '../boards/board/board';
import type { Digest } from '../boards/board/due';
import type { MyTask } from '../boards/board/myTasks';
import type { Refusal } from '../boards/board/refusal';
import type { StoredBoard } from '../boards/history/storedBoard';
import type { BoardDiff } from '../boards/reports/diff';
import type { Locale } from '../playbook/locale';
import type { Page } from '../playbook/page';
import type { Playbook } from '../playbook/playbook';
import type { BoardAsk, TaskAsk } from './actions/boardChange';
import type { BoardDraft, PlaceId } from './actions/boardDraft';
import type { BoardSeen } from './actions/boardSeen';
import type { BoardProblem } from './boards/text/problem';
import type { Card } from './card/card';

export type { BoardProblem } from './boards/text/problem';

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
   * their own view where the client does that, as far as the message has room; pass none to leave it out.
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
  /** Which process to post the tasks of, those that the filter lets through; each leads to `board-new`. */
  processes(pages: readonly Page[], filter: TaskFilter, reader: BoardReader): Card;
  form(
    draft: BoardDraft,
    page: Page,
    playbook: Playbook,
    places: readonly BoardPlace[],
    reader: BoardReader,
  ): Card;
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
