import type { Actor } from '../board/actor';
import type { ItemId, Person } from '../board/board';
import type { Action } from '../commands/rules';
import { apply } from './apply';
import type { NewOwnTask } from './create';
import type { StoredBoard } from './storedBoard';

/** Who does the tasks of a role. */
export type RolePerson = { role: string; to: Person };

/** Who does a single task. */
export type TaskPerson = { item: ItemId; to: Person };

/**
 * A new board whose poster has assigned the tasks of roles to people, as a plan for each role would, and then single
 * tasks and added ones to those of whom it is known that they do them.
 */
export function withPeople(
  stored: StoredBoard,
  poster: Actor,
  {
    people = [],
    own = [],
    given = [],
  }: { people?: readonly RolePerson[]; own?: readonly NewOwnTask[]; given?: readonly TaskPerson[] },
  now: number,
): StoredBoard {
  const plans = people.map(({ role, to }): Action => ({ kind: 'plan', role, to, due: null, items: [] }));
  const known = new Set(stored.board.tasks.map(({ item }) => item));
  const single = [
    ...given.filter(({ item }) => known.has(item)),
    ...own.flatMap(({ to }, index) => (to ? [{ item: `#${index + 1}`, to }] : [])),
  ];
  const actions = [...plans, ...assignments(single)];
  return actions.reduce((current, action, index) => {
    const applied = apply(current, { operation: `from the start ${index}`, actor: poster, action }, now);
    // A role without tasks on this board has nobody to be told.
    return applied.kind === 'changed' ? applied.stored : current;
  }, stored);
}

/** One action for each person. */
function assignments(single: readonly TaskPerson[]): Action[] {
  const items = new Map<string, { to: Person; items: ItemId[] }>();
  for (const { item, to } of single) {
    const known = items.get(to.id) ?? { to, items: [] };
    items.set(to.id, { to, items: [...known.items, item] });
  }
  const changed = { assigned: [], dated: [], ticked: [] };
  return [...items.values()].map((each) => ({
    kind: 'several',
    ...each,
    due: null,
    tick: false,
    changed,
  }));
}
