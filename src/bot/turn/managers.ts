import type { Person } from './turn';

/** Whether somebody may see the insights and manage the task boards of others. */
export type IsManager = (person: Person) => boolean;

/**
 * Those whose id in the directory or on the channel is in `ids`, in any case. `openToAll`: with no ids everybody is
 * one, as in local development, where nobody's identity is checked anyway.
 */
export function managersOf(ids: readonly string[], openToAll: boolean): IsManager {
  const known = new Set(ids.map((id) => id.toLowerCase()));
  if (known.size === 0) return () => openToAll;
  return ({ id, directoryId }) =>
    known.has(id.toLowerCase()) || (directoryId !== null && known.has(directoryId.toLowerCase()));
}
