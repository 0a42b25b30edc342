import type { Locale } from '../../playbook/locale';
import type { Page } from '../../playbook/page';
import type { Actor } from '../board/actor';
import {
  type Board,
  type BoardTask,
  type ItemId,
  notice,
  type Person,
  type Place,
  type Reminders,
  type RepeatEvery,
  type Scope,
  untouched,
} from '../board/board';
import { dateIn, type IsoDate, isHour, isTimeZone } from '../board/date';
import { definitionsOf, inScope } from '../board/definitions';
import { dateRefusal, repeatRefusal } from '../board/due';
import { newBoardId } from '../board/keys';
import { MAX_OWN_TASKS, MAX_TASKS, oneLine, TEXT_LIMITS } from '../board/limits';
import { named } from '../board/named';
import { type Refused, refused } from '../board/refusal';
import { ownTask } from '../commands/ownTasks';
import { postingRefusal } from '../commands/rights';
import { newStoredBoard, withRoom } from './storedBoard';
import type { RolePerson, TaskPerson } from './withPeople';

/**
 * The request for a new board. `operation` works as in a command: a click that is delivered twice creates one board.
 */
export type NewBoard = {
  operation: string;
  poster: Actor;
  place: Place;
  title: string;
  /** The language of the cards in the channel. */
  locale: Locale;
  /** The page in that language, or its fallback. */
  page: Pick<Page, 'id' | 'phase' | 'tasks' | 'steps'>;
  scope: Scope;
  due: IsoDate | null;
  timeZone: string;
  reminders: Pick<Reminders, 'mode' | 'hour'> & Partial<Reminders>;
  /** Not repeated if it is missing or null. `day`: as in `Repeat`, that of `next` if it is missing. */
  repeat?: { every: RepeatEvery; next: IsoDate; day?: number } | null;
  /** Who set it to be repeated, if not the poster. */
  repeatedBy?: Person | null;
  /** Who does the tasks of which role from the start; nobody if it is missing. */
  people?: readonly RolePerson[];
  /** Who does single tasks of the page, whoever does the others of their role. */
  given?: readonly TaskPerson[];
  /** Due dates of single tasks of the page; those of other tasks are ignored. */
  dates?: readonly { item: ItemId; due: IsoDate }[];
  /** Tasks beside those of the page. */
  own?: readonly NewOwnTask[];
};

/** A task that is on the board from the start and not from the playbook. */
export type NewOwnTask = {
  title: string;
  role: string | null;
  roleLabel: string | null;
  requirement: 'mandatory' | 'optional';
  due: IsoDate | null;
  to: Person | null;
};

/** A new board with all tasks open. `now` is in epoch milliseconds. */
export function createBoard(wanted: NewBoard, now: number): { kind: 'created'; board: Board } | Refused {
  const { place, poster, page, scope, due, timeZone, reminders } = wanted;
  const { repeat = null } = wanted;
  const title = oneLine(wanted.title);
  const { own = [] } = wanted;
  const dates = new Map(wanted.dates?.map(({ item, due: on }) => [item, on]));
  const added = { by: named(poster), at: now };
  const tasks = [
    ...definitionsOf(page)
      .filter((task) => inScope(scope, task))
      .map((task): BoardTask => ({ ...untouched(task), due: dates.get(task.item) ?? null })),
    ...own.map((task, index): BoardTask => ({ ...ownTask(index + 1, task, added), due: task.due })),
  ];
  const notAllowed = postingRefusal(poster);
  if (notAllowed) return refused(notAllowed);
  if (title === '') return refused({ code: 'board_text_missing' });
  if (title.length > TEXT_LIMITS.title)
    return refused({ code: 'board_text_too_long', limit: TEXT_LIMITS.title });
  if (tasks.length === 0) return refused({ code: 'board_no_tasks' });
  if (own.length > MAX_OWN_TASKS) return refused({ code: 'board_too_many_own_tasks', limit: MAX_OWN_TASKS });
  if (tasks.length > MAX_TASKS) return refused({ code: 'board_too_many_tasks', limit: MAX_TASKS });
  if (!isTimeZone(timeZone)) return refused({ code: 'board_time_zone_invalid' });
  const dateProblem = due === null ? undefined : dateRefusal(due, dateIn(timeZone, now));
  if (dateProblem) return refused(dateProblem);
  const repeatProblem = repeat && repeatRefusal(repeat.next, dateIn(timeZone, now));
  if (repeatProblem) return refused(repeatProblem);
  if (!isHour(reminders.hour)) return refused({ code: 'board_hour_invalid' });
  const board: Board = {
    id: newBoardId(place, poster.id, wanted.operation),
    locale: wanted.locale,
    title,
    page: page.id,
    phase: page.phase?.key ?? null,
    scope,
    place,
    poster: named(poster),
    state: 'open',
    due,
    timeZone,
    reminders: { about: [...notice.options], optedOut: [], wishes: [], ...reminders },
    tasks,
    ownTasks: own.length,
    kept: null,
    repeat: repeat && { day: Number(repeat.next.slice(8)), ...repeat },
    repeatedBy: wanted.repeatedBy ?? null,
    change: 0,
    createdAt: now,
    changedAt: now,
  };
  if (!withRoom(newStoredBoard(board))) return refused({ code: 'board_full' });
  return { kind: 'created', board };
}
