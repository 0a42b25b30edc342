import type { Actor } from '../../../boards/board/actor';
import type { Board, BoardTask } from '../../../boards/board/board';
import type { IsoDate } from '../../../boards/board/date';
import { todayOf } from '../../../boards/board/due';
import { mayManage } from '../../../boards/commands/rights';
import { type TaskWords, wordsOf } from '../../../boards/reports/words';
import type { Phrases } from '../../../i18n/phrases';
import type { Locale } from '../../../playbook/locale';
import { type FoundPage, labelOf, nearestLabel, type Playbook } from '../../../playbook/playbook';
import type { BoardSeen } from '../../actions/board/boardSeen';
import { type Clock, clockIn } from './clock';
import type { RowWeights } from './rowWeights';

/** A board as one reader sees it; the input of its cards. */
export type BoardView = {
  board: Board;
  playbook: Playbook;
  seen: BoardSeen;
  /** The language in which the board is shown. */
  locale: Locale;
  phrases: Phrases;
  clock: Clock;
  /** That of the card that everybody sees, by which rows are measured. */
  sharedClock: Clock;
  today: IsoDate;
  /** Whether the reader can tick tasks. */
  mayWork: boolean;
  mayManage: boolean;
  /** Null for the card that everybody sees. */
  reader: Actor | null;
  /** Whether the reader sees all boards in their language. */
  alwaysOwn: boolean;
  /** For how many days boards are kept after their last change; 0: for good. */
  keptDays: number;
  weights: RowWeights;
};

type Looking = {
  seen: BoardSeen;
  locale: Locale;
  phrases: Phrases;
  reader: Actor | null;
  alwaysOwn: boolean;
  /** For how many days boards are kept after their last change; 0: for good. */
  keptDays: number;
  weights: RowWeights;
  /** Of the reader; null if it is not known. */
  timeZone: string | null;
  /** Epoch milliseconds. */
  now: number;
};

export function lookAt(board: Board, playbook: Playbook, looking: Looking): BoardView {
  const { reader, phrases, now, timeZone, ...rest } = looking;
  const sharedClock = clockIn(phrases, board.timeZone, null, now);
  return {
    ...rest,
    board,
    playbook,
    phrases,
    reader,
    clock: timeZone === null ? sharedClock : clockIn(phrases, board.timeZone, timeZone, now),
    sharedClock,
    today: todayOf(board, now),
    // With `unknown`, a press says why it changes nothing, and may work by then.
    mayWork: board.state === 'open' && (reader === null || ['member', 'unknown'].includes(reader.role)),
    mayManage: reader !== null && board.state !== 'withdrawn' && mayManage(board, reader),
  };
}

export function wordsIn({ playbook, board, locale }: BoardView, task: BoardTask): TaskWords {
  return wordsOf(playbook, board, task, locale);
}

/** The page of the board in the language shown; if missing, in the board's language or any other. */
export function pageOf({ playbook, board, locale }: BoardView): FoundPage | undefined {
  for (const other of [locale, board.locale, ...playbook.locales]) {
    const page = playbook.pages.get(other)?.get(board.page);
    if (page) return { page, fallback: other === locale ? null : other };
  }
  return undefined;
}

/** The place of a board's page: "phase › process". */
export function processOf(view: BoardView): string {
  const { playbook, board, locale } = view;
  const page = pageOf(view)?.page;
  const phase =
    board.phase === null ? null : (labelOf(playbook.phases, board.phase, locale) ?? page?.phase?.label);
  return [phase ?? '', page?.title ?? board.page].filter((text) => text !== '').join(' › ');
}

/** The name of a role: the reader's, else the board's own, else one in any language; its key if there is none. */
export function roleName({ playbook, board, locale }: BoardView, role: string): string {
  const { roles } = playbook;
  const own =
    labelOf(roles, role, board.locale) ?? board.tasks.find((task) => task.role === role)?.snapshot.role;
  return labelOf(roles, role, locale) ?? own ?? nearestLabel(roles, role, board.locale) ?? role;
}
