import type { PageId } from '../../playbook/page';
import type { PageQuestion } from '../../playbook/playbook';
import type { Splitter } from '../text/compounds';
import { normaliseQuestion } from '../text/normalise';
import { tokensOf } from '../text/tokens';
import type { Lexicon } from '../vocabulary/lexicon';
import { plainWord, queryTermsOf, type Word } from './terms/queryTerms';
import { TermTable } from './terms/termTable';
import { type TermWeights, toShares, toWeightedTerms } from './terms/termWeights';
import { askForTitle, matchTitles, readTitle, type Title } from './titles';

/** The questions that authors have written for pages, in one language. */
export type WrittenQuestions = {
  /** The same list as in the playbook. */
  list: readonly PageQuestion[];
  /**
   * The page of the question that is asked again; undefined when none is. `words` are all of what was asked, with full
   * weight, and `alike` is 1 for the same words, else Dice's coefficient of both.
   */
  find(
    text: string,
    words: readonly Word[],
    readers: readonly Lexicon[],
  ): { page: PageId; alike: number } | undefined;
};

/** Two questions as alike as this are the same in nearly the same words. */
export const ASKED_AGAIN = 0.75;

/** A stop word counts so much of another: "who" and "when" ask for different things. */
export const STOP_WORD_WEIGHT = 0.3;

/** Reads the questions of one language. */
export function* readWritten(
  questions: readonly PageQuestion[],
  lexicon: Lexicon,
  split: Splitter,
  others: readonly Lexicon[],
): Generator<undefined, WrittenQuestions> {
  const table = new TermTable();
  // Which words two questions have in common says more than how rare these are on the pages.
  const weights: TermWeights = { find: (term) => table.find(term), idfOf: () => 1, unknownIdf: 1 };
  const pages = new Map<string, PageId>();
  const titles: { page: PageId; title: Title }[] = [];
  /** By term, the indices of the titles that have it in a word which says what they are about. */
  const having = new Map<number, number[]>();
  for (const { page, text } of questions) {
    const tokens = wordsOf(text);
    const key = tokens.join(' ');
    if (!pages.has(key)) pages.set(key, page);
    const words = tokens.map((token) => ({
      ...plainWord(token),
      weight: Number(!lexicon.stopWords.has(token)),
    }));
    const queryTerms = queryTermsOf(withStopWords(words), lexicon, split, others);
    for (const term of queryTerms.flatMap(({ terms }) => [...terms.keys()])) table.intern(term);
    const title = readTitle(toWeightedTerms(queryTerms, weights), weights);
    for (const term of title.queryTerms.flatMap(({ topical, terms }) => (topical ? terms : []))) {
      const known = having.get(term);
      if (known) known.push(titles.length);
      else having.set(term, [titles.length]);
    }
    titles.push({ page, title });
    yield;
  }
  return {
    list: questions,
    find(text, words, readers) {
      if (questions.length === 0) return undefined;
      const same = pages.get(wordsOf(text).join(' '));
      if (same !== undefined) return { page: same, alike: 1 };
      const asked = toWeightedTerms(queryTermsOf(withStopWords(words), lexicon, split, readers), weights);
      const terms = new Map(asked.flatMap((term) => term.terms.map((id, i) => [id, term.worths[i] ?? 0])));
      const askedTitle = askForTitle(toShares(asked, weights), terms);
      let best: { page: PageId; alike: number } | undefined;
      for (const at of new Set([...terms.keys()].flatMap((term) => having.get(term) ?? []))) {
        const found = titles[at];
        const alike = found ? matchTitles(askedTitle, [found.title]).alike : 0;
        if (found && alike >= ASKED_AGAIN && alike > (best?.alike ?? 0)) best = { page: found.page, alike };
      }
      return best;
    },
  };
}

/** The words of a question, stop words among them. */
export function wordsOf(text: string): string[] {
  return tokensOf(normaliseQuestion(text));
}

function withStopWords(words: readonly Word[]): Word[] {
  return words.map((word) => ({ ...word, weight: word.weight || STOP_WORD_WEIGHT }));
}
