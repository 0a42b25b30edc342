import type { PageId } from '../../playbook/page';
import { normaliseQuestion } from '../text/normalise';
import { tokensOf } from '../text/tokens';
import { type NameIndex, numberedLike, type Suggestion, startingWith } from './nameIndex';

const NUMBER = /^\d{1,12}$/;
/** In letters: a shorter word begins the names of too many tasks. */
const LONG_ENOUGH = 3;
/** So many tasks, so that pages are seen as well. */
const MOST_TASKS = 4;

/**
 * What may be meant by a text that is still being typed, the likeliest first: the task with the number, pages and tasks
 * whose names begin so, and what is found by the words. `found` are the pages that an answer would come from, the
 * likeliest first; none where the playbook does not say.
 */
export function suggest(
  text: string,
  names: NameIndex,
  found: () => readonly PageId[],
  most: number,
): Suggestion[] {
  const typed = tokensOf(normaliseQuestion(text));
  if (typed.length === 0) return [];
  const [first = ''] = typed;
  const numbered = typed.length === 1 && NUMBER.test(first) ? numberedLike(names.tasks, first) : [];
  const named = startingWith(names.pages, typed);
  const isLong = typed.join('').length >= LONG_ENOUGH;
  const tasks = isLong ? startingWith(names.tasks, typed).slice(0, MOST_TASKS) : [];
  const byName = unique([...numbered, ...named, ...tasks]);
  // Finding by words is as dear as an answer, and is asked for with each letter.
  const pages = byName.length < most ? found().map((page): Suggestion => ({ kind: 'page', page })) : [];
  return unique([...byName, ...pages]).slice(0, most);
}

function unique(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Map(suggestions.map((one) => [one.kind === 'page' ? one.page : `#${one.task}`, one]));
  return [...seen.values()];
}
