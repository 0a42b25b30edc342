import type { Person } from './turn';

/** Whether a person may see the insights and manage other people's task boards. */
export type IsManager = (person: Person) => boolean;

/**
 * People whose directory id or channel id is in `ids` (case-insensitive). `openToAll`: if `ids` is empty, everybody is
 * a manager, for local development where identities are not checked anyway.
 */
export function managersOf(ids: readonly string[], openToAll: boolean): IsManager {
  const known = new Set(ids.map((id) => id.toLowerCase()));
  if (known.size === 0) return () => openToAll;
  return ({ id, directoryId }) =>
    known.has(id.toLowerCase()) || (directoryId !== null && known.has(directoryId.toLowerCase()));
}

/** Whether everybody is a manager, as in local development. */
export function isOpenToAll(isManager: IsManager): boolean {
  return isManager({ id: '', name: '', directoryId: null });
}
