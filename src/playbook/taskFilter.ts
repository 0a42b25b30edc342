import type { Requirement, Task } from './page';
import { ALL_SERVICES } from './playbook';

/** Which tasks to show; keys, never labels. Empty lists and null leave nothing out. */
export type TaskFilter = {
  requirement: 'mandatory' | 'optional' | null;
  roles: string[];
  /** Only the tasks of these; those for all services are one of them, under the key that they have on the pages. */
  services: string[];
  /** What is left out; nothing when it is missing. */
  not?: { roles: string[]; services: string[] };
};

export const NO_FILTER: TaskFilter = { requirement: null, roles: [], services: [] };

/** What a filter looks at; `role` and `services` are keys. */
export type TaskTraits = { requirement: Requirement; role: string | null; services: readonly string[] };

export function traitsOf({ requirement, role, services }: Task): TaskTraits {
  return { requirement, role: role?.key ?? null, services: services.map(({ key }) => key) };
}

/** Whether a filter lets a task through. What is left out is so even when the task is for other services as well. */
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

/** A filter by services with the tasks for all services as well; null where that lets nothing more through. */
export function withAllServices(filter: TaskFilter): TaskFilter | null {
  const { services, not } = filter;
  const isIn =
    services.length === 0 || services.includes(ALL_SERVICES) || not?.services.includes(ALL_SERVICES);
  return isIn ? null : { ...filter, services: [...services, ALL_SERVICES] };
}
