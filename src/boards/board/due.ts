import type { Board, BoardTask, Person } from './board';
import { dateIn, type IsoDate, isIsoDate, nextHour } from './date';
import type { Refusal } from './refusal';

export type DueState = 'none' | 'later' | 'today' | 'overdue';

/** The tasks for a reminder, each list in the order of the board. */
export type Digest = { overdue: BoardTask[]; today: BoardTask[] };

/** The due date of a task: its own, or else the board's. */
export function dueOf(board: Board, task: BoardTask): IsoDate | null {
  return task.due ?? board.due;
}

/** Done and skipped tasks are always `none`. `today` is the day in the board's time zone. */
export function dueStateOf(board: Board, task: BoardTask, today: IsoDate): DueState {
  const due = dueOf(board, task);
  if (due === null || task.state.kind !== 'todo') return 'none';
  if (due === today) return 'today';
  return due < today ? 'overdue' : 'later';
}

/** Why nothing can become due on this day; undefined if it can. */
export function dateRefusal(due: string, today: IsoDate): Refusal | undefined {
  if (!isIsoDate(due)) return { code: 'board_date_invalid' };
  return due < today ? { code: 'board_date_past' } : undefined;
}

/** The current day in the board's time zone. `now` is in epoch milliseconds. */
export function todayOf(board: Board, now: number): IsoDate {
  return dateIn(board.timeZone, now);
}

/** All due tasks; undefined when there are none or the board is not open. */
export function digestOf(board: Board, today: IsoDate): Digest | undefined {
  return board.state === 'open' ? digestOfTasks(board, board.tasks, today) : undefined;
}

/**
 * The due tasks of each person: the assignee, or else the person who claimed the task. People who opted out are left
 * out.
 */
export function digestsByPerson(board: Board, today: IsoDate): { person: Person; digest: Digest }[] {
  if (board.state !== 'open') return [];
  const owners = new Map<string, Person>();
  for (const task of board.tasks) {
    const owner = ownerOf(task);
    if (owner && !board.reminders.optedOut.includes(owner.id)) owners.set(owner.id, owner);
  }
  return [...owners.values()].flatMap((person) => {
    const own = board.tasks.filter((task) => ownerOf(task)?.id === person.id);
    const digest = digestOfTasks(board, own, today);
    return digest ? [{ person, digest }] : [];
  });
}

/** The time of the next reminder after `now`, in epoch milliseconds. */
export function nextReminder(board: Board, now: number): number {
  return nextHour(board.timeZone, board.reminders.hour, now);
}

function ownerOf(task: BoardTask): Person | null {
  return task.assignedTo ?? task.claimedBy;
}

function digestOfTasks(board: Board, tasks: readonly BoardTask[], today: IsoDate): Digest | undefined {
  const which = (state: DueState) => tasks.filter((task) => dueStateOf(board, task, today) === state);
  const digest = { overdue: which('overdue'), today: which('today') };
  return digest.overdue.length + digest.today.length > 0 ? digest : undefined;
}
