import type { Actor } from '../board/actor';
import type { Person } from '../board/board';
import type { Action } from '../commands/rules';
import { apply } from './apply';
import type { NewOwnTask } from './create';
import type { StoredBoard } from './storedBoard';

/** Who does the tasks of a role. */
export type RolePerson = { role: string; to: Person };

/**
 * A new board whose poster has assigned the tasks of roles to people, as a plan for each role would, and the added
 * tasks of which it is known who does them.
 */
export function withPeople(
  stored: StoredBoard,
  poster: Actor,
  { people = [], own = [] }: { people?: readonly RolePerson[]; own?: readonly NewOwnTask[] },
  now: number,
): StoredBoard {
  const plans = people.map(({ role, to }): Action => ({ kind: 'plan', role, to, due: null, items: [] }));
  const actions = [...plans, ...ownAssignments(own)];
  return actions.reduce((current, action, index) => {
    const applied = apply(current, { operation: `from the start ${index}`, actor: poster, action }, now);
    // A role without tasks on this board has nobody to be told.
    return applied.kind === 'changed' ? applied.stored : current;
  }, stored);
}

/** One action for each person. */
function ownAssignments(own: readonly NewOwnTask[]): Action[] {
  const items = new Map<string, { to: Person; items: string[] }>();
  for (const [index, { to }] of own.entries()) {
    if (to === null) continue;
    const known = items.get(to.id) ?? { to, items: [] };
    items.set(to.id, { to, items: [...known.items, `#${index + 1}`] });
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
