import type { Lexicon } from '../vocabulary/lexicon';
import type { LanguageIndex } from './languageIndex';
import { slotsOf, type Word } from './queryTerms';
import { type Sought, seek, weighSought } from './termWeights';

/** What `words` look for in the pages of one language, each place by its own weight; `readers` know the concepts. */
export function seekWords(
  words: readonly Word[],
  index: LanguageIndex,
  readers: readonly { lexicon: Lexicon }[],
): Sought[] {
  const lexicons = readers.map(({ lexicon }) => lexicon);
  return seek(slotsOf(words, index.lexicon, index.split, lexicons), index);
}

/** The same as shares of all that is looked for. */
export function seekShares(
  words: readonly Word[],
  index: LanguageIndex,
  readers: readonly { lexicon: Lexicon }[],
): Sought[] {
  return weighSought(seekWords(words, index, readers), index);
}
