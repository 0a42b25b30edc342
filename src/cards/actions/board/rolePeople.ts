import { personId } from './boardInputs';

/** Who is to do the tasks of a role: the id of a person, of the channel or of the directory. */
export type RolePick = { role: string; id: string };

const WHO = 'who:';
/** More roles than any page has; as many inputs fit on a card. */
export const MOST_ROLES = 12;
const LONGEST_ROLE = 80;
/** The entry of the list that is nobody: what was chosen in a list cannot be taken back without one. */
export const NOBODY = '*';

/** The input for the person of a role. */
export function roleInput(role: string): string {
  return `${WHO}${role}`;
}

/** The people in the flat data of a button and its inputs, where each role has a field of its own. */
export function rolePicks(entered: Readonly<Record<string, unknown>>): RolePick[] {
  return Object.entries(entered)
    .filter(([field]) => field.startsWith(WHO) && field.length <= WHO.length + LONGEST_ROLE)
    .slice(0, MOST_ROLES)
    .flatMap(([field, value]) => {
      const id = personId.safeParse(value).data ?? null;
      return id === null || id === NOBODY ? [] : [{ role: field.slice(WHO.length), id }];
    });
}

/** The same people as the data of a button. */
export function rolePicksData(picks: readonly RolePick[]): Record<string, string> {
  return Object.fromEntries(picks.map(({ role, id }) => [roleInput(role), id]));
}
