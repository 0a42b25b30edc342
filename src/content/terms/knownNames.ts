import { type Keys, keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';

/** Longer text is not a list of names. */
const MOST_WORDS = 16;
/** More than the number of words in the longest name. */
const LONGEST_NAME = 9;
/** Separators between names, also without spaces around them. */
const MARKS = /[+|•·]/g;
const CONNECTORS: ReadonlySet<string> = new Set([...LITERALS.and, '+', '|', '•', '·', '&', '-', '–', '—']);

/**
 * The known names in `text` if it consists only of them, joined by nothing or by words like "and": "FM FE", "Exchange
 * + Teams". Null when another word remains.
 */
export function knownNames(text: string, keys: Keys): string[] | null {
  const words = text
    .replace(MARKS, ' $& ')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const names: string[] = [];
  let at = 0;
  while (at < words.length) {
    const own = longestName(words, at, keys);
    if (own) {
      names.push(own.name);
      at += own.words;
    } else if (CONNECTORS.has((words[at] ?? '').toLowerCase())) {
      at += 1;
    } else {
      return null;
    }
  }
  return names;
}

function longestName(
  words: readonly string[],
  at: number,
  keys: Keys,
): { name: string; words: number } | null {
  for (let count = Math.min(LONGEST_NAME, words.length - at); count > 0; count -= 1) {
    const name = words.slice(at, at + count).join(' ');
    if (keyOf(name, keys) !== undefined) return { name, words: count };
  }
  return null;
}
