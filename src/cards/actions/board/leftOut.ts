import type { Scope } from '../../../boards/board/board';

type Filter = Extract<Scope, { kind: 'filter' }>;

const ROLE = 'role:';
const SERVICE = 'service:';

/** An excluded role as an input value. One input holds both roles and services, so each value has a prefix. */
export function leftOutRole(key: string): string {
  return `${ROLE}${key}`;
}

/** An excluded service as a value of the same input. */
export function leftOutService(key: string): string {
  return `${SERVICE}${key}`;
}

/** Everything that a filter excludes, as values of that input. */
export function leftOutValues({ not }: Filter): string[] {
  return not ? [...not.roles.map(leftOutRole), ...not.services.map(leftOutService)] : [];
}

/** The exclusions in the values of that input; undefined if there are none. Unknown values are ignored. */
export function leftOutOf(values: readonly string[]): Filter['not'] {
  const keys = (mark: string) =>
    values.filter((value) => value.startsWith(mark)).map((value) => value.slice(mark.length));
  const not = { roles: keys(ROLE), services: keys(SERVICE) };
  return not.roles.length + not.services.length > 0 ? not : undefined;
}
