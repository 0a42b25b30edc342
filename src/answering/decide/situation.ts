import type { Page, PageId } from '../../playbook/page';
import { findPage, type Playbook } from '../../playbook/playbook';
import type { Understanding } from '../query/understand';
import type { UnknownWords } from '../query/unknownWords';
import type { Question } from '../question';
import type { KnownLanguage } from '../search/languageKnowledge';
import type { PassageRef } from '../search/pageText';
import { type FoundPassage, rankPassages } from '../search/passages';
import type { Word } from '../search/queryTerms';
import { termShares } from '../search/weightedTerms';
import type { Confidence } from './confidence';
import type { Candidate } from './pageScore';

/** A question as it was understood, before any page was looked for. */
export type Asking = {
  question: Question;
  /** With what the conversation adds. */
  asked: Understanding;
  unknown: UnknownWords;
  /** The languages that the question was parsed in, the reader's first. */
  readers: readonly KnownLanguage[];
  playbook: Playbook;
};

/** All that a decision is made from. */
export type Situation = Asking & {
  /** The pages that may be meant, the likeliest first. */
  ranked: readonly Candidate[];
  confidence: Confidence;
};

/** A page in the language that the reader will see it in, undefined when there is none. */
export function shownPage(
  { playbook, question }: Pick<Asking, 'playbook' | 'question'>,
  id: PageId,
): Page | undefined {
  return findPage(playbook, id, question.locale)?.page;
}

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
