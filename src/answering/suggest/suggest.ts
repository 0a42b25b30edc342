import { normaliseQuestion } from '../text/normalise';
import { tokensOf } from '../text/tokens';
import { type NameIndex, numberedLike, type Suggestion, startingWith } from './nameIndex';

const NUMBER = /^\d{1,12}$/;
/** A shorter number beside words of a name is mostly another one: "90 day". */
const DIGITS_BESIDE_WORDS = 3;
/** In letters: a shorter word begins the names of too many tasks. */
const LONG_ENOUGH = 3;
/** So many tasks, so that pages are seen as well. */
const MOST_TASKS = 4;

export type Search = {
  /** Leaves out the words that only say that a number is one of a task. */
  plain: (typed: readonly string[]) => readonly string[];
  /**
   * The tasks that an answer would name and the pages that it would come from, the likeliest first; none where the
   * playbook does not say.
   */
  found: () => readonly Suggestion[];
};

/**
 * What may be meant by a text that is still being typed, the likeliest first: the task with the number, pages and tasks
 * whose names begin so, and what is found by the words.
 */
export function suggest(text: string, names: NameIndex, search: Search, most: number): Suggestion[] {
  const typed = tokensOf(normaliseQuestion(text));
  if (typed.length === 0) return [];
  const numbered = numberedTasks(search.plain(typed), names);
  const named = startingWith(names.pages, typed);
  const isLong = typed.join('').length >= LONG_ENOUGH;
  const tasks = isLong ? startingWith(names.tasks, typed).slice(0, MOST_TASKS) : [];
  const byName = unique([...numbered, ...named, ...tasks]);
  // Finding by words is as dear as an answer, and is asked for with each letter.
  const byWords = byName.length < most ? search.found() : [];
  return unique([...byName, ...byWords]).slice(0, most);
}

/** By "18", and by "1871 direct" the one whose name has such a word. */
function numberedTasks(typed: readonly string[], names: NameIndex): Suggestion[] {
  const number = typed.find((word) => NUMBER.test(word));
  if (number === undefined) return [];
  const beside = typed.filter((word) => word !== number);
  const isEnough = beside.length === 0 || number.length >= DIGITS_BESIDE_WORDS;
  return isEnough ? numberedLike(names.tasks, number, beside) : [];
}

function unique(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Map(suggestions.map((one) => [one.kind === 'page' ? one.page : `#${one.task}`, one]));
  return [...seen.values()];
}
