import type { Beginning, Phrases } from './phrases';
import type { Stemmer } from './stem';

/** More than the words of any playbook. */
const MOST_REMEMBERED = 100_000;

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

/** Remembers what it has looked up: pages are made of the same words. */
export function createMeanings(
  stem: Stemmer,
  stopUnits: ReadonlySet<string>,
  { concepts, idioms }: { concepts: Phrases<string>; idioms: Phrases<string> },
): Meanings {
  const known = new Map<string, Meaning>();

  function find(unit: string): Meaning {
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
  }

  return (unit) => {
    const remembered = known.get(unit);
    if (remembered) return remembered;
    const found = find(unit);
    if (known.size < MOST_REMEMBERED) known.set(unit, found);
    return found;
  };
}
