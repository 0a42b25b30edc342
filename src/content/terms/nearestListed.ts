import { editsBetween } from '../text/edits';
import { literal } from '../text/literal';

const MOST_EDITS = 2;
/** Shorter names are often two letters apart although both are correct. */
const SHORTEST_MISSPELT = 8;
/** In scripts where one character is a word, two different characters make another name. */
const OF_LETTERS = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u;

/**
 * The first of the `listed` names that differs from `label` by one or two letters; undefined when there is none.
 * `label` itself must not be listed. Names with different numbers, such as versions, never match.
 */
export function nearestListed(label: string, listed: Iterable<string>): string | undefined {
  const form = literal(label);
  if (form.length < SHORTEST_MISSPELT || !OF_LETTERS.test(form)) return undefined;
  let nearest: string | undefined;
  let fewest = MOST_EDITS + 1;
  for (const name of listed) {
    const other = literal(name);
    if (Math.abs(other.length - form.length) >= fewest || digitsOf(other) !== digitsOf(form)) continue;
    const edits = editsBetween(form, other);
    if (edits < fewest) [nearest, fewest] = [name, edits];
  }
  return nearest;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
