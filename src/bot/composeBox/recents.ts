import type { Reply } from '../../answering/answer';
import type { Suggestion } from '../../answering/suggest/nameIndex';
import type { PersonMemory } from '../turn/turn';

const MOST_RECENT = 6;

/**
 * What a person was shown last, the latest first, for the list in the compose box. Kept only for people who have opened
 * that list, since everybody else's state would be written for nothing.
 */
export function withRecent(person: PersonMemory, { topic, pages }: Reply): PersonMemory {
  if (!person.recent || !topic) return person;
  const [page] = pages;
  const shown: Suggestion | undefined =
    topic.kind === 'task' ? topic : page === undefined ? undefined : { kind: 'page', page };
  if (!shown || isSame(shown, person.recent[0])) return person;
  const others = person.recent.filter((one) => !isSame(one, shown));
  return { ...person, recent: [shown, ...others].slice(0, MOST_RECENT) };
}

function isSame(one: Suggestion, other: Suggestion | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
