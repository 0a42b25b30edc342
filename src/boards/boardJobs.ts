import type { JobRequest } from '../store/jobs';
import type { Board } from './board';
import { nextReminder } from './due';
import { placeKey } from './keys';
import type { StoredBoard } from './storedBoard';

/** For jobs whose subjects are boards of one channel or chat with cards to bring up to date. */
export const CARDS_JOB = 'board-cards';
/** For jobs whose one subject is a board to remind of. */
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
  return { ...ofPlace(board, CARDS_JOB), due: now + CARD_DELAY };
}

export function firstCardsJob(board: Board, now: number): JobRequest {
  return { ...ofPlace(board, CARDS_JOB), due: now + POSTING_GRACE };
}

export function reminderJob(board: Board, now: number): JobRequest {
  return {
    key: `${REMINDER_JOB}/${board.id}`,
    kind: REMINDER_JOB,
    group: placeKey(board.place),
    due: nextReminder(board, now),
    subjects: [board.id],
    ifWaiting: 'replace',
  };
}

function ofPlace(board: Board, kind: string): Omit<JobRequest, 'due'> {
  const group = placeKey(board.place);
  return { key: `${kind}/${group}`, kind, group, subjects: [board.id], ifWaiting: 'join' };
}
