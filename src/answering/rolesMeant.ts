import type { Playbook } from '../playbook/playbook';
import type { TaskFilter } from './topic';
import type { NamedPhrase } from './vocabulary/languageWords';

/**
 * For a role that no task of the playbook is for, the roles whose names are its name and more, as far as they have tasks:
 * whoever asks for the tasks of the "FTA" means those of the "FTA v2", where there are no others.
 */
export type KindsOfRoles = ReadonlyMap<string, readonly string[]>;

/** @param names of roles, in any languages */
export function kindsOfRoles(playbook: Playbook, names: readonly (readonly NamedPhrase[])[]): KindsOfRoles {
  const withTasks = new Set<string>();
  for (const pages of playbook.pages.values())
    for (const { tasks } of pages.values()) for (const { role } of tasks) if (role) withTasks.add(role.key);
  const kinds = new Map<string, Set<string>>();
  for (const roles of names) {
    const ofOthers = roles.filter(({ key }) => withTasks.has(key));
    for (const { key, stems } of roles) {
      if (withTasks.has(key)) continue;
      for (const other of ofOthers) {
        if (isWithin(stems, other.stems)) kinds.set(key, (kinds.get(key) ?? new Set()).add(other.key));
      }
    }
  }
  return new Map([...kinds].map(([key, keys]) => [key, [...keys]]));
}

/** Whether the words of one name stand in another one, side by side. */
function isWithin(name: readonly string[], other: readonly string[]): boolean {
  return name.length > 0 && other.some((_stem, from) => name.every((stem, at) => other[from + at] === stem));
}

/** A filter with the roles that are meant by those it names. */
export function withRolesMeant(filter: TaskFilter, kinds: KindsOfRoles): TaskFilter {
  const meant = (roles: readonly string[]) => [
    ...new Set(roles.flatMap((role) => kinds.get(role) ?? [role])),
  ];
  const { roles, not } = filter;
  return { ...filter, roles: meant(roles), ...(not && { not: { ...not, roles: meant(not.roles) } }) };
}
