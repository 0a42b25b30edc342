import type { Board, BoardTask, Person, Repeat } from './board';
import { dateIn, dayAfter, daysAfter, hourOn, type IsoDate, isIsoDate, nextHour } from './date';
import { wants } from './notices';
import type { Refusal } from './refusal';

export type DueState = 'none' | 'later' | 'today' | 'overdue';

/** The tasks for a reminder, each list in the order of the board. */
export type Digest = { overdue: BoardTask[]; today: BoardTask[]; tomorrow: BoardTask[] };

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

type DateRefusal = Extract<Refusal, { code: 'board_date_invalid' | 'board_date_past' | 'board_date_far' }>;

/** Ten years: what is later was typed by mistake. */
const MOST_DAYS_AHEAD = 3653;

/** Why nothing can become due on this day; undefined if it can. */
export function dateRefusal(due: string, today: IsoDate): DateRefusal | undefined {
  if (!isIsoDate(due)) return { code: 'board_date_invalid' };
  return due < today ? { code: 'board_date_past' } : farRefusal(due, today);
}

function farRefusal(day: IsoDate, today: IsoDate): DateRefusal | undefined {
  return day > daysAfter(today, MOST_DAYS_AHEAD) ? { code: 'board_date_far' } : undefined;
}

/** The current day in the board's time zone. `now` is in epoch milliseconds. */
export function todayOf(board: Board, now: number): IsoDate {
  return dateIn(board.timeZone, now);
}

/**
 * What is due or overdue, for everybody, and those people whom it concerns and who want to know. Undefined when there is
 * nothing, or the board is not open.
 */
export function digestOf(board: Board, today: IsoDate): { digest: Digest; concerned: Person[] } | undefined {
  if (board.state !== 'open') return undefined;
  const digest = chosen(dueTasks(board, board.tasks, today), (kind) => board.reminders.about.includes(kind));
  // Only those who have the task need to know before the day.
  const shared = digest && nonEmpty({ ...digest, tomorrow: [] });
  if (!shared) return undefined;
  const concerned = [
    ...peopleOf(board, shared.overdue, 'overdue'),
    ...peopleOf(board, shared.today, 'today'),
  ];
  return { digest: shared, concerned: [...new Map(concerned.map((one) => [one.id, one])).values()] };
}

/**
 * The due tasks of each person: the assignee, or else the person who claimed the task. What a person or the board does
 * not want is left out.
 */
export function digestsByPerson(board: Board, today: IsoDate): { person: Person; digest: Digest }[] {
  if (board.state !== 'open') return [];
  const owners = new Map<string, Person>();
  for (const task of board.tasks) {
    const owner = ownerOf(task);
    if (owner) owners.set(owner.id, owner);
  }
  return [...owners.values()].flatMap((person) => {
    const own = board.tasks.filter((task) => ownerOf(task)?.id === person.id);
    const digest = chosen(dueTasks(board, own, today), (kind) => wants(board, person.id, kind));
    return digest ? [{ person, digest }] : [];
  });
}

/** Why the next board of a series cannot be posted on this day; undefined if it can. */
export function repeatRefusal(next: string, today: IsoDate): Refusal | undefined {
  if (!isIsoDate(next)) return { code: 'board_date_invalid' };
  return next <= today ? { code: 'board_repeat_early' } : farRefusal(next, today);
}

/** When the next board of a series is posted, in epoch milliseconds. */
export function repeatTime({ timeZone, reminders }: Board, { next }: Repeat): number {
  return hourOn(timeZone, next, reminders.hour);
}

/** The time of the next reminder after `now`, in epoch milliseconds. */
export function nextReminder(board: Board, now: number): number {
  return nextHour(board.timeZone, board.reminders.hour, now);
}

/** The time of the reminder of the current day, in epoch milliseconds; it may be past or to come. */
export function reminderToday(board: Board, now: number): number {
  return hourOn(board.timeZone, todayOf(board, now), board.reminders.hour);
}

function ownerOf(task: BoardTask): Person | null {
  return task.assignedTo ?? task.claimedBy;
}

function peopleOf(board: Board, tasks: readonly BoardTask[], kind: 'overdue' | 'today'): Person[] {
  return tasks.flatMap((task) => {
    const owner = ownerOf(task);
    return owner && wants(board, owner.id, kind) ? [owner] : [];
  });
}

function dueTasks(board: Board, tasks: readonly BoardTask[], today: IsoDate): Digest {
  const which = (state: DueState) => tasks.filter((task) => dueStateOf(board, task, today) === state);
  const tomorrow = dayAfter(today);
  return {
    overdue: which('overdue'),
    today: which('today'),
    tomorrow: which('later').filter((task) => dueOf(board, task) === tomorrow),
  };
}

/** What is left of a digest without the kinds that are not chosen; undefined if that is nothing. */
function chosen(
  { overdue, today, tomorrow }: Digest,
  is: (kind: 'overdue' | 'today' | 'before') => boolean,
): Digest | undefined {
  return nonEmpty({
    overdue: is('overdue') ? overdue : [],
    today: is('today') ? today : [],
    tomorrow: is('before') ? tomorrow : [],
  });
}

function nonEmpty(digest: Digest): Digest | undefined {
  return digest.overdue.length + digest.today.length + digest.tomorrow.length > 0 ? digest : undefined;
}
