import type { PageId } from '../../playbook/page';
import type { LanguageIndex } from './languageIndex';
import type { KnownLanguage } from './languageKnowledge';
import type { PassageRef } from './pageText';
import { bestPassage, type FoundPassage } from './passages';
import type { Word } from './queryTerms';
import { toShares, totalWeight } from './termWeights';
import { askForTitle, matchTitles } from './titles';
import { weightedTerms } from './weightedTerms';

/** How well a page fits a question; each part is between 0 and 1, but for `evidence` and a score raised later. */
export type Candidate = {
  page: PageId;
  score: number;
  /** How much of what the question is about stands on the page at all. */
  coverage: number;
  /** How alike question and title (or file name) are; `alike` of `TitleMatch`. */
  title: number;
  /** How much of what the question is about stands in the title. */
  named: number;
  /** How much of the title stands in the question. */
  whole: number;
  /** The weight of what was found: 1 for a single word that only two or three pages have, more for more words. */
  evidence: number;
  /** The passage that covers most of the question. */
  passage: FoundPassage | null;
};

/** How much each part counts in the score; together 1. */
export type Parts = { text: number; title: number; coverage: number; passage: number };

export const PAGE_PARTS: Parts = { text: 0.25, title: 0.35, coverage: 0.2, passage: 0.2 };
/** For a question that asks for a link: what matters is which page has it, not how that page is called. */
export const LINK_PARTS: Parts = { text: 0.2, title: 0.25, coverage: 0.15, passage: 0.4 };
/** For a question that may ask for a link. */
export const HINT_PARTS: Parts = { text: 0.2, title: 0.32, coverage: 0.18, passage: 0.3 };

/** So much of the title's part is for how completely the question says it, the rest for how alike they are. */
const COMPLETE_SHARE = 0.3;

/** The BM25+ score of a page with all words of a question in its title, divided by their weight: it counts as 1. */
const FULL_TEXT_SCORE = 9;
/** Times the score of a page in another language: it stands in for the reader's, but does not outrank it. */
const OTHER_LANGUAGE_WORTH = 0.92;
const MOST_CANDIDATES = 12;

/**
 * What to rank by; `said` are the pages whose titles are said as they stand, `passages` may be ranked by other words than
 * pages, and only those of some kinds are.
 */
export type RankingQuery = {
  words: readonly Word[];
  said: readonly PageId[];
  parts: Parts;
  passages: { words: readonly Word[]; kinds: readonly PassageRef['kind'][] };
};

/**
 * The pages that fit, the best first, at most `MOST_CANDIDATES` for each of the languages. A page found in several has
 * the best of each part. The first of `readers` is the reader's own language.
 */
export function rankPages(query: RankingQuery, readers: readonly KnownLanguage[]): Candidate[] {
  const best = new Map<PageId, Candidate>();
  readers.forEach(({ index }, i) => {
    const worth = i === 0 ? 1 : OTHER_LANGUAGE_WORTH;
    for (const candidate of rankInLanguage(query, index, readers)) {
      const score = candidate.score * worth;
      const known = best.get(candidate.page);
      if (!known) best.set(candidate.page, { ...candidate, score });
      else {
        best.set(candidate.page, {
          page: candidate.page,
          score: Math.max(known.score, score),
          coverage: Math.max(known.coverage, candidate.coverage),
          title: Math.max(known.title, candidate.title),
          named: Math.max(known.named, candidate.named),
          whole: Math.max(known.whole, candidate.whole),
          evidence: Math.max(known.evidence, candidate.evidence),
          passage: score > known.score || !known.passage ? candidate.passage : known.passage,
        });
      }
    }
  });
  return [...best.values()].sort(byScore);
}

/** The highest score first; equal ones in the order of the page ids, so that the order never changes between runs. */
export function byScore(a: { score: number; page: PageId }, b: { score: number; page: PageId }): number {
  return b.score - a.score || (a.page < b.page ? -1 : 1);
}

function rankInLanguage(
  { words, said, parts, passages }: RankingQuery,
  index: LanguageIndex,
  readers: readonly KnownLanguage[],
): Candidate[] {
  const queryTerms = weightedTerms(words, index, readers);
  const passageTerms = passages.words === words ? queryTerms : weightedTerms(passages.words, index, readers);
  const about = queryTerms.filter(({ topical }) => topical);
  const topic = about.length > 0 ? about : queryTerms;
  const weighed = toShares(topic, index);
  if (weighed.length === 0) return [];
  const inPassages = toShares(passageTerms, index);
  const total = totalWeight(topic, index);
  const passageWeight = totalWeight(passageTerms, index);
  const terms = new Map<number, number>();
  for (const queryTerm of queryTerms) {
    queryTerm.terms.forEach((term, i) => {
      terms.set(term, Math.max(terms.get(term) ?? 0, queryTerm.weight * (queryTerm.worths[i] ?? 0)));
    });
  }
  const asked = askForTitle(weighed, terms);
  const scores = index.scores(terms);
  const coverages = index.coverage(weighed);
  // Among many pages of much the same names, the one that is named may not be among the best for its words.
  const saidAt = said.map((page) => index.list.findIndex((indexed) => indexed.page.id === page));
  return [...new Set([...bestPages(scores), ...saidAt])].flatMap((at) => {
    const indexed = index.list[at];
    if (!indexed) return [];
    const coverage = coverages[at] ?? 0;
    const { alike, named, whole, complete } = matchTitles(asked, indexed.titles);
    const passage = bestPassage(inPassages, index.passages, indexed, passages.kinds);
    const text = Math.min(1, (scores[at] ?? 0) / (total * FULL_TEXT_SCORE));
    const linked = parts !== PAGE_PARTS ? (passage?.coverage ?? 0) * passageWeight : 0;
    const evidence = Math.max(coverage * total, linked) / index.rareIdf;
    const score =
      parts.text * text +
      parts.title * ((1 - COMPLETE_SHARE) * alike + COMPLETE_SHARE * complete) +
      parts.coverage * coverage +
      parts.passage * (passage?.coverage ?? 0);
    return [{ page: indexed.page.id, score, coverage, title: alike, named, whole, evidence, passage }];
  });
}

/** The numbers of the pages with the highest scores above 0, the best first. */
function bestPages(scores: Float64Array): number[] {
  const found: number[] = [];
  scores.forEach((score, at) => {
    if (score > 0) found.push(at);
  });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, MOST_CANDIDATES);
}
