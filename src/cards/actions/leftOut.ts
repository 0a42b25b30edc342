import type { Scope } from '../../boards/board/board';

type Filter = Extract<Scope, { kind: 'filter' }>;

const ROLE = 'role:';
const SERVICE = 'service:';

/** A role that is left out, as a value of the one input for both. */
export function leftOutRole(key: string): string {
  return `${ROLE}${key}`;
}

/** A service that is left out, as a value of the same input. */
export function leftOutService(key: string): string {
  return `${SERVICE}${key}`;
}

/** All that a filter leaves out, as values of that input. */
export function leftOutValues({ not }: Filter): string[] {
  return not ? [...not.roles.map(leftOutRole), ...not.services.map(leftOutService)] : [];
}

/** What the values of that input leave out; undefined when that is nothing. Other values are not looked at. */
export function leftOutOf(values: readonly string[]): Filter['not'] {
  const keys = (mark: string) =>
    values.filter((value) => value.startsWith(mark)).map((value) => value.slice(mark.length));
  const not = { roles: keys(ROLE), services: keys(SERVICE) };
  return not.roles.length + not.services.length > 0 ? not : undefined;
}
