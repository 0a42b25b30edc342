import type { Locale } from '../../playbook/locale';
import type { Page } from '../../playbook/page';
import type { Actor } from '../board/actor';
import { type Board, notice, type Place, type Reminders, type Scope, untouched } from '../board/board';
import { dateIn, type IsoDate, isHour, isTimeZone } from '../board/date';
import { definitionsOf, inScope } from '../board/definitions';
import { dateRefusal } from '../board/due';
import { newBoardId } from '../board/keys';
import { MAX_TASKS, oneLine, TEXT_LIMITS } from '../board/limits';
import { named } from '../board/named';
import { type Refused, refused } from '../board/refusal';
import { postingRefusal } from '../commands/rights';
import { newStoredBoard, withRoom } from './storedBoard';
import type { RolePerson } from './withPeople';

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
  page: Page;
  scope: Scope;
  due: IsoDate | null;
  timeZone: string;
  reminders: Pick<Reminders, 'mode' | 'hour'>;
  /** Who does the tasks of which role from the start; nobody if it is missing. */
  people?: readonly RolePerson[];
};

/** A new board with all tasks open. `now` is in epoch milliseconds. */
export function createBoard(wanted: NewBoard, now: number): { kind: 'created'; board: Board } | Refused {
  const { place, poster, page, scope, due, timeZone, reminders } = wanted;
  const title = oneLine(wanted.title);
  const tasks = definitionsOf(page).filter((task) => inScope(scope, task));
  const notAllowed = postingRefusal(poster);
  if (notAllowed) return refused(notAllowed);
  if (title === '') return refused({ code: 'board_text_missing' });
  if (title.length > TEXT_LIMITS.title)
    return refused({ code: 'board_text_too_long', limit: TEXT_LIMITS.title });
  if (tasks.length === 0) return refused({ code: 'board_no_tasks' });
  if (tasks.length > MAX_TASKS) return refused({ code: 'board_too_many_tasks', limit: MAX_TASKS });
  if (!isTimeZone(timeZone)) return refused({ code: 'board_time_zone_invalid' });
  const dateProblem = due === null ? undefined : dateRefusal(due, dateIn(timeZone, now));
  if (dateProblem) return refused(dateProblem);
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
    reminders: { ...reminders, about: [...notice.options], optedOut: [], wishes: [] },
    tasks: tasks.map(untouched),
    ownTasks: 0,
    kept: null,
    change: 0,
    createdAt: now,
    changedAt: now,
  };
  if (!withRoom(newStoredBoard(board))) return refused({ code: 'board_full' });
  return { kind: 'created', board };
}
