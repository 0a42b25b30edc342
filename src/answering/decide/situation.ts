import type { Page, PageId } from '../../playbook/page';
import { findPage, type Playbook } from '../../playbook/playbook';
import type { Understanding } from '../query/understand';
import type { Question } from '../question';
import type { Knowledge } from '../search/languageKnowledge';
import type { Place } from '../search/pageText';
import { type FoundPassage, rankPassages } from '../search/passages';
import type { Word } from '../search/queryTerms';
import type { Candidate } from '../search/rank';
import { seekShares } from '../search/weightedTerms';

/** Everything that is known when it is decided what to answer with. */
export type Situation = {
  question: Question;
  asked: Understanding;
  /** The pages that fit, the best first. */
  ranked: readonly Candidate[];
  /** The languages that the question was read in. */
  readers: readonly Knowledge[];
  playbook: Playbook;
};

/** A page as the reader will see it. */
export function shownPage({ playbook, question }: Situation, id: PageId): Page | undefined {
  return findPage(playbook, id, question.locale)?.page;
}

/** The passages of a page, in the language it will be shown in, that say something of `words`; the best first. */
export function passagesOf(
  situation: Situation,
  id: PageId,
  words: readonly Word[],
  kinds: readonly Place['kind'][],
): FoundPassage[] {
  const locale = shownPage(situation, id)?.locale;
  const index = situation.readers.find((reader) => reader.lexicon.locale === locale)?.index;
  const indexed = index?.pages.get(id);
  if (!index || !indexed) return [];
  return rankPassages(seekShares(words, index, situation.readers), index.passages, indexed, kinds);
}
