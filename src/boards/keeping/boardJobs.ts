import type { JobRequest } from '../../store/ports/jobs';
import type { Board } from '../board/board';
import { nextReminder, repeatTime } from '../board/due';
import { digest, placeKey } from '../board/keys';
import type { StoredBoard } from '../history/storedBoard';

/** The kind of the jobs that update outdated cards. The subjects are boards of one channel or chat. */
export const CARDS_JOB = 'board-cards';
/** The kind of the jobs that post missing cards of a new board. The only subject is that board. */
export const POSTING_JOB = 'board-posting';
/** The kind of the jobs that send reminders. The only subject is the board. */
export const REMINDER_JOB = 'board-reminder';
/** The kind of the jobs that remind one person. The subjects are boards whose hour has come. */
export const DUE_JOB = 'board-due';
/** The kind of the jobs that tell the poster what happened to a card. The last subject says what. */
export const TROUBLE_JOB = 'board-trouble';

/** The kind of the jobs that correct the messages about a posting. The subjects are the board, or what went wrong. */
export const OUTCOME_JOB = 'board-outcome';

/** The kind of the jobs that tell people which tasks were assigned to them. The only subject is the board. */
export const ASSIGNED_JOB = 'board-assigned';

/** The kind of the jobs that post the next board of a series. The only subject is the board before it. */
export const REPEAT_JOB = 'board-repeat';

/** In milliseconds; what a person gets assigned within this time becomes one message. */
const ASSIGNED_DELAY = 3000;

/** In milliseconds; clicks of several people within this time result in one update. */
const CARD_DELAY = 300;

/** In milliseconds; the turn that posts a board corrects its form by itself within this time. */
const OUTCOME_DELAY = 2000;

/**
 * How long the process that created a board has to post its cards and record them, in milliseconds. After that the
 * job does it, because the process may have ended in between.
 */
const POSTING_GRACE = 15_000;

/** Within this time after the full hour all its digests are sent, in milliseconds. */
export const REMINDER_SPREAD = 300_000;

/**
 * Whether a message of the board is out of date: its card, or one that should say that it was replaced. A board without
 * cards is still being posted.
 */
export function isLagging({ board, cards, replaced }: StoredBoard): boolean {
  return cards.some(({ change }) => change < board.change) || replaced.some(({ told }) => !told);
}

/**
 * Whether messages about the posting are to say how it ended: the board is there, or was withdrawn before. The messages of
 * a board that is still being posted have to wait.
 */
export function hasOutcome({ board, cards, forms }: StoredBoard): boolean {
  return forms.length > 0 && (cards.length > 0 || board.state === 'withdrawn');
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

/**
 * The job for the next digest; replaces the one that is scheduled. Each board has its own delay after the full hour, so
 * that the digests of a whole company do not all go out in the same second. Not in the group of its place: the cards
 * there need not wait for messages to people.
 */
export function reminderJob(board: Board, now: number): JobRequest {
  const delay = Number.parseInt(digest(board.id).slice(0, 8), 16) % REMINDER_SPREAD;
  const due = nextReminder(board, now - delay) + delay;
  const group = `${REMINDER_JOB}/${placeKey(board.place)}`;
  return { ...ofBoard(board, REMINDER_JOB), group, due, ifWaiting: 'replace' };
}

/** One job for each person, so that what is due on several boards at one hour is one message. */
export function dueJob(personId: string, board: Board, now: number): JobRequest {
  const key = dueKey(personId);
  return { key, kind: DUE_JOB, group: key, due: now, subjects: [board.id], ifWaiting: 'join' };
}

/** Has no id of the person, so that nothing is to be forgotten with them. */
export function dueKey(personId: string): string {
  return `${DUE_JOB}/${digest(personId)}`;
}

/** Tells the poster; not in the group of the place, because the message goes elsewhere. */
export function troubleJob(board: Board, subject: string, now: number): JobRequest {
  const group = `${TROUBLE_JOB}/${digest(board.poster.id)}`;
  const asked = { ...ofBoard(board, TROUBLE_JOB), group, subjects: [subject] };
  return { ...asked, due: now, ifWaiting: 'replace' };
}

/** Corrects the messages about the posting of a board; not in the group of the place, because they can be elsewhere. */
export function outcomeJob(board: Board, subject: string, now: number): JobRequest {
  const group = `${OUTCOME_JOB}/${digest(board.poster.id)}`;
  const asked = { ...ofBoard(board, OUTCOME_JOB), group, subjects: [subject] };
  return { ...asked, due: now + OUTCOME_DELAY, ifWaiting: 'join' };
}

/**
 * Tells people what was assigned to them. Each further assignment puts it off, so that a manager who goes through a
 * board causes few messages. Not in the group of the place, because the messages go elsewhere.
 */
export function assignedJob(board: Board, now: number, ifWaiting: JobRequest['ifWaiting']): JobRequest {
  const group = `${ASSIGNED_JOB}/${placeKey(board.place)}`;
  return { ...ofBoard(board, ASSIGNED_JOB), group, due: now + ASSIGNED_DELAY, ifWaiting };
}

/** Posts the next board of a series; undefined if the board is not repeated. */
export function repeatJob(board: Board): JobRequest | undefined {
  const { repeat } = board;
  if (repeat === null || board.state === 'withdrawn') return undefined;
  const group = `${REPEAT_JOB}/${placeKey(board.place)}`;
  return { ...ofBoard(board, REPEAT_JOB), group, due: repeatTime(board, repeat), ifWaiting: 'replace' };
}

function ofBoard(board: Board, kind: string): Omit<JobRequest, 'due' | 'ifWaiting'> {
  return { key: `${kind}/${board.id}`, kind, group: placeKey(board.place), subjects: [board.id] };
}
