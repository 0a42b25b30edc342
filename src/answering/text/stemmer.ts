import { memoise } from './memoise';
import { isCharacter } from './tokens';

/** In letters: shorter stems would be shared by words that have nothing in common. */
const SHORTEST_STEM = 4;
/** Endings that are cut off one after the other ("migrat-ion-s"). */
const PASSES = 2;

export type Stemmer = (token: string) => string;

/**
 * A stemmer that cuts off `suffixes` (folded, in any order; the longest that fits goes first) until the forms of a word
 * look the same ("migrations", "migrating"). The stem need not be a word. Numbers and single characters stay as they are.
 */
export function createStemmer(suffixes: readonly string[]): Stemmer {
  const byLastLetter = new Map<string, string[]>();
  for (const suffix of [...new Set(suffixes)].sort((a, b) => b.length - a.length)) {
    const last = suffix.at(-1) ?? '';
    byLastLetter.set(last, [...(byLastLetter.get(last) ?? []), suffix]);
  }
  return memoise((token) => (isCharacter(token) || /\d/.test(token) ? token : cut(token, byLastLetter)));
}

/** `suffixes` are grouped by their last letter, the longest first. */
function cut(token: string, suffixes: ReadonlyMap<string, readonly string[]>): string {
  let stem = token;
  for (let pass = 0; pass < PASSES; pass++) {
    const suffix = suffixes
      .get(stem.at(-1) ?? '')
      ?.find(
        (end) => stem.length - end.length >= SHORTEST_STEM - Number(end.length === 1) && stem.endsWith(end),
      );
    if (suffix === undefined) break;
    stem = stem.slice(0, -suffix.length);
  }
  return stem;
}
