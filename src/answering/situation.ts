import type { Page, PageId } from '../playbook/page';
import { findPage, type Playbook } from '../playbook/playbook';
import type { Knowledge } from './languageKnowledge';
import type { Place } from './pageText';
import { type FoundPassage, rankPassages } from './passages';
import type { Question } from './question';
import type { Candidate } from './rank';
import { seekShares } from './seekWords';
import type { Word } from './slots';
import type { Understanding } from './understand';

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
