import type { JobRequest } from '../../store/ports/jobs';
import type { Board } from '../board/board';
import { nextReminder } from '../board/due';
import { placeKey } from '../board/keys';
import type { StoredBoard } from '../history/storedBoard';

/** The kind of the jobs that update outdated cards. The subjects are boards of one channel or chat. */
export const CARDS_JOB = 'board-cards';
/** The kind of the jobs that post missing cards of a new board. The only subject is that board. */
export const POSTING_JOB = 'board-posting';
/** The kind of the jobs that send reminders. The only subject is the board. */
export const REMINDER_JOB = 'board-reminder';

/** In milliseconds; clicks of several people within this time result in one update. */
const CARD_DELAY = 300;

/**
 * How long the process that created a board has to post its cards and record them, in milliseconds. After that the
 * job does it, because the process may have ended in between.
 */
const POSTING_GRACE = 15_000;

/** Whether a posted card is out of date. A board without cards is still being posted. */
export function isLagging({ board, cards }: StoredBoard): boolean {
  return cards.some(({ change }) => change < board.change);
}

/** One job for each channel or chat, so that two processes never update the same cards at once. */
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

/**
 * One job for each new board. Its own key keeps it from running early, together with a card update of another board.
 */
export function postingJob(board: Board, now: number): JobRequest {
  return { ...ofBoard(board, POSTING_JOB), due: now + POSTING_GRACE, ifWaiting: 'join' };
}

/** The job for the next digest; replaces the one that is scheduled. */
export function reminderJob(board: Board, now: number): JobRequest {
  return { ...ofBoard(board, REMINDER_JOB), due: nextReminder(board, now), ifWaiting: 'replace' };
}

function ofBoard(board: Board, kind: string): Omit<JobRequest, 'due' | 'ifWaiting'> {
  return { key: `${kind}/${board.id}`, kind, group: placeKey(board.place), subjects: [board.id] };
}
