import { z } from 'zod';
import { type Board, type BoardTask, person, scope } from '../board/board';
import { dateIn, daysAfter, daysBetween, type IsoDate } from '../board/date';
import type { NewBoard } from '../history/create';
import { peopleOfRoles } from '../history/peopleOfRoles';

const days = z.number().int().min(0);

/** What is the same on the next board of the same kind: everything but what people did. Dates are days after its start. */
export const blueprint = z.object({
  page: z.string(),
  /** The language of the cards in the channel. */
  locale: z.string(),
  scope,
  /** When the board is due. */
  days: days.nullable(),
  /** When single tasks of the playbook are due. */
  dates: z.array(z.object({ item: z.string(), days })),
  /** The tasks that people had added. */
  own: z.array(
    z.object({
      title: z.string(),
      role: z.string().nullable(),
      roleLabel: z.string().nullable(),
      requirement: z.enum(['mandatory', 'optional']),
      days: days.nullable(),
      to: person.nullable(),
    }),
  ),
  people: z.array(z.object({ role: z.string(), to: person })),
});
export type Blueprint = z.infer<typeof blueprint>;

export function blueprintOf(board: Board): Blueprint {
  const { page, locale, tasks } = board;
  const start = dateIn(board.timeZone, board.createdAt);
  const after = (due: IsoDate | null) => (due === null ? null : Math.max(0, daysBetween(start, due)));
  return {
    page,
    locale,
    scope: board.scope,
    days: after(board.due),
    dates: tasks.flatMap(({ item, own, gone, due }) =>
      due === null || own !== null || gone ? [] : [{ item, days: after(due) ?? 0 }],
    ),
    own: addedTo(tasks).map((task) => ({
      ...wordsOfAdded(task),
      days: after(task.due),
      to: task.assignedTo,
    })),
    people: peopleOfRoles(board),
  };
}

/** The parts of a request for a board that starts on this day. */
export function startedOn(
  { scope: tasks, days: dueAfter, dates, own, people }: Blueprint,
  start: IsoDate,
): Required<Pick<NewBoard, 'scope' | 'due' | 'dates' | 'own' | 'people'>> {
  return {
    scope: tasks,
    due: dueAfter === null ? null : daysAfter(start, dueAfter),
    dates: dates.map(({ item, days: after }) => ({ item, due: daysAfter(start, after) })),
    own: own.map(({ days: after, ...task }) => ({
      ...task,
      due: after === null ? null : daysAfter(start, after),
    })),
    people,
  };
}

/** The tasks that people have added to a board. */
export function addedTo(tasks: readonly BoardTask[]): BoardTask[] {
  return tasks.filter(({ own }) => own !== null);
}

/** What an added task is called and who does it, for the next board of the kind. */
export function wordsOfAdded({ snapshot, role, requirement }: BoardTask) {
  return {
    title: snapshot.name,
    role,
    roleLabel: snapshot.role,
    requirement: requirement === 'mandatory' ? ('mandatory' as const) : ('optional' as const),
  };
}
