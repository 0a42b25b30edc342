import type { Lexicon } from '../../vocabulary/lexicon';
import type { LanguageIndex } from '../languageIndex';
import { queryTermsOf, type Word } from './queryTerms';
import { toShares, toWeightedTerms, type WeightedTerm } from './termWeights';

/** The query terms of `words` for one language's index, with their own weights; concepts are those of all `readers`. */
export function weightedTerms(
  words: readonly Word[],
  index: LanguageIndex,
  readers: readonly { lexicon: Lexicon }[],
): WeightedTerm[] {
  const lexicons = readers.map(({ lexicon }) => lexicon);
  return toWeightedTerms(queryTermsOf(words, index.lexicon, index.split, lexicons), index);
}

/** The same with weights that are shares of the whole query; see `toShares`. */
export function termShares(
  words: readonly Word[],
  index: LanguageIndex,
  readers: readonly { lexicon: Lexicon }[],
): WeightedTerm[] {
  return toShares(weightedTerms(words, index, readers), index);
}
