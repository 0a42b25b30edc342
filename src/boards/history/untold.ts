import { z } from 'zod';
import type { Board, BoardTask, ItemId, Person } from '../board/board';
import type { BoardEvent } from './command';

/** A task that was assigned to somebody by another person, and of which nobody has told them yet. */
export const untold = z.object({ to: z.string(), item: z.string() });
export type Untold = z.infer<typeof untold>;

/** What is to be told after an event; each task is there at most once. */
export function untoldAfter(before: Untold[], { action, by }: BoardEvent): Untold[] {
  if (action.kind !== 'assign') return before;
  const { to, item } = action;
  const others = before.filter((waiting) => waiting.item !== item);
  return to === null || to.id === by.id ? others : [...others, { to: to.id, item }];
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
  return action.kind === 'assign' && action.item === item;
}
