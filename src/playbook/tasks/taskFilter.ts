import type { Requirement, Task } from '../page';
import { ALL_SERVICES } from '../playbook';

/** Which tasks to show, by keys, never labels. Empty lists and null do not restrict. */
export type TaskFilter = {
  requirement: 'mandatory' | 'optional' | null;
  roles: string[];
  /**
   * Show only tasks of these services. "All services" is an entry like any other, with the key that it has on the
   * pages.
   */
  services: string[];
  /** The roles and services to exclude; missing means none. */
  not?: { roles: string[]; services: string[] };
};

export const NO_FILTER: TaskFilter = { requirement: null, roles: [], services: [] };

/** The properties of a task that a filter checks; `role` and `services` are keys. */
export type TaskTraits = { requirement: Requirement; role: string | null; services: readonly string[] };

export function traitsOf({ requirement, role, services }: Task): TaskTraits {
  return { requirement, role: role?.key ?? null, services: services.map(({ key }) => key) };
}

/** Whether a task passes a filter. An exclusion applies even if the task also has other services. */
export function passes(
  { requirement, role, services }: TaskTraits,
  { requirement: wanted, roles, services: ofServices, not }: TaskFilter,
): boolean {
  return (
    (wanted === null || requirement === wanted) &&
    (roles.length === 0 || (role !== null && roles.includes(role))) &&
    (ofServices.length === 0 || services.some((key) => ofServices.includes(key))) &&
    !(role !== null && not?.roles.includes(role)) &&
    !services.some((key) => not?.services.includes(key))
  );
}

/** The same service filter, but including tasks for all services; null when that would add no tasks. */
export function withAllServices(filter: TaskFilter): TaskFilter | null {
  const { services, not } = filter;
  const isIn =
    services.length === 0 || services.includes(ALL_SERVICES) || not?.services.includes(ALL_SERVICES);
  return isIn ? null : { ...filter, services: [...services, ALL_SERVICES] };
}
