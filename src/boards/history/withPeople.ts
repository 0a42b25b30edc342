import type { Actor } from '../board/actor';
import type { Person } from '../board/board';
import { apply } from './apply';
import type { StoredBoard } from './storedBoard';

/** Who does the tasks of a role. */
export type RolePerson = { role: string; to: Person };

/** A new board whose poster has assigned the tasks of roles to people, as a plan for each role would. */
export function withPeople(
  stored: StoredBoard,
  poster: Actor,
  people: readonly RolePerson[],
  now: number,
): StoredBoard {
  return people.reduce((current, { role, to }) => {
    const action = { kind: 'plan' as const, role, to, due: null, items: [] };
    const applied = apply(current, { operation: `role ${role}`, actor: poster, action }, now);
    // A role without tasks on this board has nobody to be told.
    return applied.kind === 'changed' ? applied.stored : current;
  }, stored);
}
