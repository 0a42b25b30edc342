import type { TaskFilter } from '../../answering/topic';
import type { BoardId, ItemId, Reminders, Scope } from '../../boards/board/board';
import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import { boardActionSchema } from './boardActionSchema';

/**
 * Which cut of a board somebody looks at, so that what they press next shows the same one. `part` counts from 0,
 * `role` is the key of the only role that is shown, `own`: in the reader's language, not in the board's.
 */
export type BoardSeen = { part: number; role: string | null; own: boolean };

/** The whole board from its first part, in its own language. */
export const WHOLE_BOARD: BoardSeen = { part: 0, role: null, own: false };

/** What a card of a task asks for; null is the task with what is known of it. */
export type TaskAsk = 'note' | 'skip' | 'assign' | 'due';

/** What the menu of a board asks for; null is the menu itself. */
export type BoardAsk = 'rename' | 'due' | 'reminders' | 'withdraw';

/**
 * What a press changes. As in a command of the domain, but a person is only an id, and what to adopt is the bot's to
 * find out.
 */
export type BoardChange =
  | { kind: 'tick' | 'untick' | 'claim' | 'release'; item: ItemId }
  | { kind: 'skip'; item: ItemId; reason: string }
  | { kind: 'note'; item: ItemId; text: string }
  /** `to`: of the directory or of the channel, as the people picker or `BoardMember.id` says; null for nobody. */
  | { kind: 'assign'; item: ItemId; to: string | null }
  | { kind: 'set-due'; item: ItemId | null; due: string | null }
  | { kind: 'rename'; title: string }
  | { kind: 'close' | 'reopen' | 'withdraw' | 'opt-out' | 'opt-in' }
  /** `fingerprint`: of the difference that the card showed. */
  | { kind: 'adopt' | 'keep'; fingerprint: string }
  | { kind: 'set-reminders'; mode: Reminders['mode']; hour: number };

/** Where a board is to be posted: `HERE`, or the id of a `BoardPlace` that the bot offered. */
export type PlaceId = string;
export const HERE: PlaceId = 'here';

/** A board that is not posted yet. It travels through the cards of the posting dialog. */
export type BoardDraft = {
  page: PageId;
  title: string;
  scope: Scope;
  due: string | null;
  /** Of the card in the channel. */
  locale: Locale;
  place: PlaceId;
  /** Given out by the bot with the first form: the operation of `NewBoard`. */
  operation: string;
};

/** What a card of a board asks for. Who pressed it is never in here: that is the activity's to say. */
export type BoardAction =
  /** The form for a new board with the tasks of a page. */
  | { verb: 'board-new'; page: PageId; filter: TaskFilter }
  /** On to a step of the posting dialog with what was entered so far. */
  | { verb: 'board-draft'; step: 'form' | 'pick' | 'preview' | 'post'; draft: BoardDraft }
  | { verb: 'board-discard' }
  | { verb: 'board-show'; board: BoardId; seen: BoardSeen }
  | { verb: 'board-roles'; board: BoardId; seen: BoardSeen }
  | { verb: 'board-task'; board: BoardId; item: ItemId; ask: TaskAsk | null; seen: BoardSeen }
  | { verb: 'board-menu'; board: BoardId; ask: BoardAsk | null; seen: BoardSeen }
  | { verb: 'board-history'; board: BoardId; part: number; seen: BoardSeen }
  | { verb: 'board-differences'; board: BoardId; seen: BoardSeen }
  | { verb: 'board-export'; board: BoardId; format: 'csv' | 'json' }
  /** What the reader has to do on all boards. */
  | { verb: 'board-mine'; part: number }
  /** The boards of the conversation or channel in which this was pressed. */
  | { verb: 'board-list'; part: number }
  /** `next`: the card to answer with. `operation`: of the command, the same whenever the press is delivered again. */
  | {
      verb: 'board-change';
      board: BoardId;
      change: BoardChange;
      operation: string;
      next: BoardNext;
      seen: BoardSeen;
    };

export type BoardNext = 'board' | 'task' | 'menu' | 'mine';

/**
 * The data of a pressed button with the inputs that the client merged into it, or undefined for what no card of a board
 * can have sent. Checked for shape and size only: ids may name what does not exist, dates days that there are not.
 */
export function parseBoardAction(value: unknown): BoardAction | undefined {
  return boardActionSchema.safeParse(value).data;
}
