import { lookUpOnce } from '../text/memoise';
import type { Beginning, Phrases } from '../text/phraseMatcher';
import type { Stemmer } from '../text/stemmer';

/** What a word means in one language, wherever it stands. */
export type Meaning = {
  stem: string;
  /** It is grammar. */
  stopped: boolean;
  /** The concepts that it stands for by itself. */
  concepts: readonly string[];
  /** The longer names of concepts that begin with it: as they stand, and those without stop words. */
  idioms: Beginning<string> | undefined;
  longer: Beginning<string> | undefined;
};

export type Meanings = (unit: string) => Meaning;

/** Remembers what it has looked up. */
export function createMeanings(
  stem: Stemmer,
  stopUnits: ReadonlySet<string>,
  { concepts, idioms }: { concepts: Phrases<string>; idioms: Phrases<string> },
): Meanings {
  return lookUpOnce((unit) => {
    const root = stem(unit);
    const stopped = stopUnits.has(unit);
    const asItIs = idioms.alone(root);
    const own = stopped ? [] : concepts.alone(root);
    return {
      stem: root,
      stopped,
      concepts: own.length === 0 ? asItIs : [...own, ...asItIs],
      idioms: idioms.longer(root),
      longer: concepts.longer(root),
    };
  });
}
