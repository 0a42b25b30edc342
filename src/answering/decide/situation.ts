import type { PageId } from '../../playbook/page';
import { type Asking, shownPage } from '../learned/asking';
import type { Confidence } from '../learned/confidence';
import type { Candidate } from '../learned/pageScore';
import type { LanguageIndex } from '../search/languageIndex';
import type { PassageRef } from '../search/pageText';
import { type FoundPassage, rankPassages } from '../search/passages';
import type { Word } from '../search/terms/queryTerms';
import { conceptTerm } from '../search/terms/termReader';
import { toShares, type WeightedTerm } from '../search/terms/termWeights';
import { termShares, weightedTerms } from '../search/terms/weightedTerms';

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
  const index = indexOf(situation, id);
  const indexed = index?.pages.get(id);
  if (!index || !indexed) return [];
  return rankPassages(termShares(words, index, situation.readers), index.passages, indexed, kinds);
}

/** "Process" and "workflow", which any page may be called. */
const PROCESS = conceptTerm('process');

/** What a question says beyond the title of a page and that it means a process: nothing for "steps of the migration process". */
export function saidBeyondTitle(situation: Situation, id: PageId): WeightedTerm[] {
  const { asked, readers } = situation;
  const index = indexOf(situation, id);
  const indexed = index?.pages.get(id);
  if (!index || !indexed) return [];
  const titles = new Set([...indexed.titles.flatMap(({ terms }) => [...terms]), index.find(PROCESS)]);
  return toShares(
    weightedTerms(asked.words, index, readers).filter(
      ({ topical, terms }) => topical && !terms.some((term) => titles.has(term)),
    ),
    index,
  );
}

/** The passages of a page that cover some of that. */
export function passagesBeyondTitle(
  situation: Situation,
  id: PageId,
  kinds: readonly PassageRef['kind'][],
): FoundPassage[] {
  const index = indexOf(situation, id);
  const indexed = index?.pages.get(id);
  if (!index || !indexed) return [];
  return rankPassages(saidBeyondTitle(situation, id), index.passages, indexed, kinds);
}

/** The index of the language that a page will be shown in. */
function indexOf(
  situation: Pick<Situation, 'readers' | 'playbook' | 'question'>,
  id: PageId,
): LanguageIndex | undefined {
  const locale = shownPage(situation, id)?.locale;
  return situation.readers.find((reader) => reader.lexicon.locale === locale)?.index;
}
