import type { Person } from './board';
import { clipped, TEXT_LIMITS } from './limits';

/** A person with a name that is fit to be stored. Some channels name nobody: no sentence may be without a subject. */
export function named({ id, name }: Person): Person {
  return { id, name: clipped(name, TEXT_LIMITS.name) || clipped(id, TEXT_LIMITS.name) };
}
