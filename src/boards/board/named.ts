import type { Person } from './board';
import { clipped, TEXT_LIMITS } from './limits';

/**
 * A person with a name that can be stored. Some channels send no name; the id is then used instead, so that messages
 * always name somebody.
 */
export function named({ id, name }: Person): Person {
  return { id, name: clipped(name, TEXT_LIMITS.name) || clipped(id, TEXT_LIMITS.name) };
}
