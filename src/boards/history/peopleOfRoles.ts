import type { Board } from '../board/board';
import { rolesOf, tasksOfRole } from '../board/groups';
import type { RolePerson } from './withPeople';

/** Who does the tasks of each role on a board: whom most of them are assigned to. Roles without anybody are left out. */
export function peopleOfRoles({ tasks }: Pick<Board, 'tasks'>): RolePerson[] {
  return rolesOf(tasks).flatMap((role) => {
    const counts = new Map<string, number>();
    const people = tasksOfRole(tasks, role).flatMap(({ assignedTo }) => (assignedTo ? [assignedTo] : []));
    for (const { id } of people) counts.set(id, (counts.get(id) ?? 0) + 1);
    const most = [...counts.values()].reduce((highest, count) => Math.max(highest, count), 0);
    const to = people.find(({ id }) => counts.get(id) === most);
    return to ? [{ role, to }] : [];
  });
}
