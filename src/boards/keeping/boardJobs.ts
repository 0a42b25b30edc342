import type { JobRequest } from '../../store/ports/jobs';
import type { Board } from '../board/board';
import { nextReminder } from '../board/due';
import { placeKey } from '../board/keys';
import type { StoredBoard } from '../history/storedBoard';

/** For jobs whose subjects are boards of one channel or chat with cards to bring up to date. */
export const CARDS_JOB = 'board-cards';
/** For a job whose one subject is a new board, to post what cards it has none of yet. */
export const POSTING_JOB = 'board-posting';
/** For a job whose one subject is a board to remind of. */
export const REMINDER_JOB = 'board-reminder';

/** Milliseconds, so that what several people click in the same moment makes one update. */
const CARD_DELAY = 300;

/**
 * Time in milliseconds for whoever has made a board to post its cards and record them, before the job does it: the
 * process may end in between.
 */
const POSTING_GRACE = 15_000;

/** Whether a card in the channel shows less than there is. A board without cards is still being posted. */
export function isLagging({ board, cards }: StoredBoard): boolean {
  return cards.some(({ change }) => change < board.change);
}

/** One for each channel or chat, so that its cards are never updated by two processes at once. */
export function cardsJob(board: Board, now: number): JobRequest {
  const group = placeKey(board.place);
  const due = now + CARD_DELAY;
  return {
    key: `${CARDS_JOB}/${group}`,
    kind: CARDS_JOB,
    group,
    due,
    subjects: [board.id],
    ifWaiting: 'join',
  };
}

/** One for each new board, so that it does not run early together with the update of another one. */
export function postingJob(board: Board, now: number): JobRequest {
  return { ...ofBoard(board, POSTING_JOB), due: now + POSTING_GRACE, ifWaiting: 'join' };
}

/** The next digest, in place of the one that is planned. */
export function reminderJob(board: Board, now: number): JobRequest {
  return { ...ofBoard(board, REMINDER_JOB), due: nextReminder(board, now), ifWaiting: 'replace' };
}

function ofBoard(board: Board, kind: string): Omit<JobRequest, 'due' | 'ifWaiting'> {
  return { key: `${kind}/${board.id}`, kind, group: placeKey(board.place), subjects: [board.id] };
}
