import { lookUpOnce } from './memoise';
import { isCharacter } from './tokens';

/** Shorter stems would mix words that have nothing in common. */
const SHORTEST_STEM = 4;
const PASSES = 2;

export type Stemmer = (unit: string) => string;

/**
 * Cuts off endings until words of one family look the same ("migrations", "migrating"); the result need not be a word.
 * `suffixes` are folded. Remembers what it has cut.
 */
export function createStemmer(suffixes: readonly string[]): Stemmer {
  const byLastLetter = new Map<string, string[]>();
  for (const suffix of [...new Set(suffixes)].sort((a, b) => b.length - a.length)) {
    const last = suffix.at(-1) ?? '';
    byLastLetter.set(last, [...(byLastLetter.get(last) ?? []), suffix]);
  }
  return lookUpOnce((unit) => (isCharacter(unit) || /\d/.test(unit) ? unit : cut(unit, byLastLetter)));
}

/** `suffixes` are by their last letter, the longest first. */
function cut(unit: string, suffixes: ReadonlyMap<string, readonly string[]>): string {
  let stem = unit;
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
