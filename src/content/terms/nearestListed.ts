import { editsBetween } from '../text/edits';
import { literal } from '../text/literal';

const MOST_EDITS = 2;
/** Shorter names are often two letters apart and both right. */
const SHORTEST_MISSPELT = 8;
/** In scripts in which a character is a word, two of them are another name. */
const OF_LETTERS = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u;

/**
 * The first of the `listed` names that `label`, which is none of them, is a letter or two away from; undefined when
 * there is none. A name with another number in it, such as a version, is another name.
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
