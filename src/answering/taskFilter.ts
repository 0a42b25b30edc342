import type { TaskFilter } from './topic';

/** The old filter refined by a new one: what the new one says, else what the old one said. */
export function refined(old: TaskFilter, added: TaskFilter): TaskFilter {
  const roles = added.roles.length > 0 ? added.roles : old.roles;
  const services = added.services.length > 0 ? added.services : old.services;
  const not = {
    roles: both(old.not?.roles, added.not?.roles).filter((key) => !added.roles.includes(key)),
    services: both(old.not?.services, added.not?.services).filter((key) => !added.services.includes(key)),
  };
  return {
    requirement: added.requirement ?? old.requirement,
    roles: roles.filter((key) => !not.roles.includes(key)),
    services: services.filter((key) => !not.services.includes(key)),
    ...(not.roles.length + not.services.length > 0 && { not }),
  };
}

/** Whether a filter leaves anything out. */
export function isFiltered({ requirement, roles, services, not }: TaskFilter): boolean {
  return requirement !== null || roles.length > 0 || services.length > 0 || not !== undefined;
}

function both(old: readonly string[] = [], added: readonly string[] = []): string[] {
  return [...new Set([...old, ...added])];
}
