import type { Board } from '../board/board';
import { rolesOf, tasksOfRole } from '../board/groups';
import type { RolePerson, TaskPerson } from './withPeople';

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

/** Tasks of the playbook that somebody else does than most of their role, and who. */
export function givenApart(board: Pick<Board, 'tasks'>): TaskPerson[] {
  const usual = new Map(peopleOfRoles(board).map(({ role, to }) => [role, to.id]));
  return board.tasks.flatMap(({ item, own, gone, role, assignedTo }) =>
    own !== null || gone || assignedTo === null || (role !== null && usual.get(role) === assignedTo.id)
      ? []
      : [{ item, to: assignedTo }],
  );
}
