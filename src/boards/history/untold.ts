import { z } from 'zod';
import type { Board, BoardTask, ItemId, Person } from '../board/board';
import type { Action } from '../commands/rules';
import type { BoardEvent } from './command';

/** A task that was assigned to somebody by another person, and of which nobody has told them yet. */
export const untold = z.object({ to: z.string(), item: z.string() });
export type Untold = z.infer<typeof untold>;

/**
 * What is to be told after an event; each task is there at most once. Whoever has a task already is not told again.
 * @param board before the event
 */
export function untoldAfter(before: Untold[], { tasks }: Board, { action, by }: BoardEvent): Untold[] {
  const assigned = assignedBy(action);
  if (!assigned) return before;
  const { to } = assigned;
  // A plan names all tasks that it changes, also those of which it only changes the date.
  const has = new Set(
    tasks.flatMap(({ item, assignedTo }) => (assignedTo && assignedTo.id === to?.id ? [item] : [])),
  );
  const items = assigned.items.filter((item) => !has.has(item));
  const others = before.filter(({ item }) => !items.includes(item));
  return to === null || to.id === by.id ? others : [...others, ...items.map((item) => ({ to: to.id, item }))];
}

/** What a person is to be told: the open tasks that are still assigned to them. */
export function toTell(board: Board, waiting: readonly Untold[], to: string): BoardTask[] {
  const items = new Set(waiting.filter((one) => one.to === to).map(({ item }) => item));
  return board.tasks.filter(
    ({ item, state, assignedTo }) => items.has(item) && state.kind === 'todo' && assignedTo?.id === to,
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
