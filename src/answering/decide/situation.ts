import type { PageId } from '../../playbook/page';
import { type Asking, shownPage } from '../learned/asking';
import type { Confidence } from '../learned/confidence';
import type { Candidate } from '../learned/pageScore';
import type { PassageRef } from '../search/pageText';
import { type FoundPassage, rankPassages } from '../search/passages';
import type { Word } from '../search/terms/queryTerms';
import { termShares } from '../search/terms/weightedTerms';

/** All that a decision is made from. */
export type Situation = Asking & {
  /** The pages that may be meant, the likeliest first. */
  ranked: readonly Candidate[];
  confidence: Confidence;
};

/** The passages of a page, in the language it will be shown in, that cover some of `words`; the best first. */
export function passagesOf(
  situation: Situation,
  id: PageId,
  words: readonly Word[],
  kinds: readonly PassageRef['kind'][],
): FoundPassage[] {
  const locale = shownPage(situation, id)?.locale;
  const index = situation.readers.find((reader) => reader.lexicon.locale === locale)?.index;
  const indexed = index?.pages.get(id);
  if (!index || !indexed) return [];
  return rankPassages(termShares(words, index, situation.readers), index.passages, indexed, kinds);
}
