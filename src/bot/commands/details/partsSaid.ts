import type { CommandWords } from '../commandWords';
import { hasJoinedWords } from '../tokens';
import { joinedParts } from './joinedParts';
import type { FindParts } from './part';
import { spacedParts } from './spacedParts';

const MOST_PARTS = 5;
/**
 * The parts of a request for a board that are said for somebody or of something, as "Anna" in "the tasks for Anna". Only
 * who knows the playbook can tell which of them it has.
 */
export function partsReader(all: readonly CommandWords[]): FindParts {
  const spaced = spacedParts(all.filter(({ due }) => due.spaced));
  const joined = joinedParts(all.filter(({ due }) => !due.spaced));
  return (text) => (hasJoinedWords(text) ? joined : spaced)(text).slice(0, MOST_PARTS);
}
