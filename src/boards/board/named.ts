import type { Person } from './board';
import { clipped, TEXT_LIMITS } from './limits';

/**
 * A person with a name that can be stored. Some channels send no name; the id is then used instead, so that messages
 * always name somebody.
 */
export function named({ id, name }: Person): Person {
  return { id, name: clipped(name, TEXT_LIMITS.name) || clipped(id, TEXT_LIMITS.name) };
}

/**
 * Stands on boards and questions where somebody stood of whom nothing is to be kept. It has no name: cards have a word
 * for it in the reader's language.
 */
export const FORMER_MEMBER: Person = { id: 'former-member', name: '' };

export function isFormer({ id }: Pick<Person, 'id'>): boolean {
  return id === FORMER_MEMBER.id;
}
