import { z } from 'zod';
import { type Board, type BoardTask, type ItemId, type Person, person } from '../board/board';
import type { Action } from '../commands/rules';
import type { BoardEvent } from './command';

/**
 * A task that another person has assigned to somebody (`to`), or has taken from somebody (`from` is the same one), and of
 * which nobody has told them yet.
 */
export const untold = z.object({ to: z.string(), item: z.string(), from: person.optional() });
export type Untold = z.infer<typeof untold>;

/** Tasks that somebody was given, or had until others got them. */
export type News = 'given' | 'taken';

/** Whether this waits to be told to a person. */
export function isNewsFor(to: string, news: News): (waiting: Untold) => boolean {
  return (waiting) => waiting.to === to && newsOf(waiting) === news;
}

export function newsOf({ from }: Untold): News {
  return from ? 'taken' : 'given';
}

/**
 * What is to be told after an event; each task is there at most once for each person. Whoever has a task already is not
 * told again, and who got it and lost it before they were told is not told at all.
 * @param board before the event
 */
export function untoldAfter(before: Untold[], { tasks }: Board, { action, by }: BoardEvent): Untold[] {
  const assigned = assignedBy(action);
  if (!assigned) return before;
  const { to } = assigned;
  const holders = new Map(tasks.map(({ item, assignedTo }) => [item, assignedTo]));
  // A plan names all tasks that it changes, also those of which it only changes the date.
  const items = assigned.items.filter((item) => to === null || holders.get(item)?.id !== to.id);
  const changed = new Set(items);
  const waits = (item: ItemId, who: string, news: News) =>
    before.some((waiting) => waiting.item === item && isNewsFor(who, news)(waiting));
  const given = items.flatMap((item): Untold[] =>
    to === null || to.id === by.id || waits(item, to.id, 'taken') ? [] : [{ to: to.id, item }],
  );
  const taken = items.flatMap((item): Untold[] => {
    const from = holders.get(item);
    return !from || from.id === by.id || waits(item, from.id, 'given') ? [] : [{ to: from.id, item, from }];
  });
  const others = before.filter(
    (waiting) => !changed.has(waiting.item) || (newsOf(waiting) === 'taken' && waiting.to !== to?.id),
  );
  return [...others, ...given, ...taken];
}

/** What a person is to be told: the open tasks that are still assigned to them, or are still not. */
export function toTell(board: Board, waiting: readonly Untold[], to: string, news: News): BoardTask[] {
  const items = new Set(waiting.filter(isNewsFor(to, news)).map(({ item }) => item));
  return board.tasks.filter(
    ({ item, state, assignedTo }) =>
      items.has(item) && state.kind === 'todo' && (assignedTo?.id === to) === (news === 'given'),
  );
}

/** Who assigned these tasks; null if several did, or if it is not known any more. */
export function assignerOf(events: readonly BoardEvent[], items: readonly ItemId[]): Person | null {
  const assigners = items.map((item) => events.findLast((event) => assigns(event, item))?.by ?? null);
  const [first = null] = assigners;
  return assigners.every((one) => one?.id === first?.id) ? first : null;
}

function assigns({ action }: BoardEvent, item: ItemId): boolean {
  return assignedBy(action)?.items.includes(item) === true;
}

/** To whom an action assigns which tasks; undefined if it is about something else. */
function assignedBy(action: Action): { to: Person | null; items: readonly ItemId[] } | undefined {
  if (action.kind === 'assign') return { to: action.to, items: [action.item] };
  if (action.kind === 'plan' && action.to !== null) return { to: action.to, items: action.items };
  if (action.kind === 'several' && action.to !== null)
    return { to: action.to, items: action.changed.assigned };
  return undefined;
}
