import { memoise } from '../text/memoise';
import type { Beginning, PhraseMatcher } from '../text/phraseMatcher';
import type { Stemmer } from '../text/stemmer';

/** What a token means in one language, whatever stands around it. */
export type WordSense = {
  stem: string;
  isStopWord: boolean;
  /** The keys of the concepts that it means by itself. */
  concepts: readonly string[];
  /** The phrases of several words for concepts that begin with it; see `idioms` and `concepts` of `LanguageWords`. */
  idioms: Beginning<string> | undefined;
  longer: Beginning<string> | undefined;
};

export type WordSenses = (token: string) => WordSense;

/** A memoised lookup of word senses. */
export function createWordSenses(
  stem: Stemmer,
  stopWords: ReadonlySet<string>,
  { concepts, idioms }: { concepts: PhraseMatcher<string>; idioms: PhraseMatcher<string> },
): WordSenses {
  return memoise((token) => {
    const root = stem(token);
    const isStopWord = stopWords.has(token);
    const asItIs = idioms.alone(root);
    const own = isStopWord ? [] : concepts.alone(root);
    return {
      stem: root,
      isStopWord,
      concepts: own.length === 0 ? asItIs : [...own, ...asItIs],
      idioms: idioms.longer(root),
      longer: concepts.longer(root),
    };
  });
}
