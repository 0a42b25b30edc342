import type { PageId } from '../../playbook/page';
import type { LanguageIndex } from './languageIndex';
import type { Knowledge } from './languageKnowledge';
import type { Place } from './pageText';
import { bestPassage, type FoundPassage } from './passages';
import type { Word } from './queryTerms';
import { totalWeight, weighSought } from './termWeights';
import { askForTitle, matchTitles } from './titles';
import { seekWords } from './weightedTerms';

/** How well a page fits a question; every part is between 0 and 1. */
export type Candidate = {
  page: PageId;
  score: number;
  /** How much of what the question is about the page says at all. */
  coverage: number;
  /** How much title (or file name) and question are the same. */
  title: number;
  /** How much of what the question is about stands in the title. */
  named: number;
  /** How much of the title stands in the question. */
  whole: number;
  /** How much was found at all: 1 for a single word that hardly any page has, more for more words. */
  evidence: number;
  /** The passage that says most of it. */
  passage: FoundPassage | null;
};

/** How much each part of the ranking counts; together 1. */
export type Parts = { text: number; title: number; coverage: number; passage: number };

export const PAGE_PARTS: Parts = { text: 0.25, title: 0.35, coverage: 0.2, passage: 0.2 };
/** Who wants a link wants the page that has it, whatever the page is called. */
export const LINK_PARTS: Parts = { text: 0.2, title: 0.25, coverage: 0.15, passage: 0.4 };
/** Who may want a link. */
export const HINT_PARTS: Parts = { text: 0.2, title: 0.32, coverage: 0.18, passage: 0.3 };

/** Of what the title counts, so much is for being in the question as a whole. */
const COMPLETE_SHARE = 0.3;

/** What BM25+ gives a page with every word of a question in its title, for each unit of their weight. */
const FULL_TEXT_SCORE = 9;
/** Pages of other languages stand in for the reader's, but do not outrank them. */
const FOREIGN = 0.92;
const MOST_CANDIDATES = 12;

/** What to rank by; `passages` may look at other words than the pages do, and at some kinds of passages only. */
export type Wanted = {
  words: readonly Word[];
  parts: Parts;
  passages: { words: readonly Word[]; kinds: readonly Place['kind'][] };
};

/** The pages that fit, the best first, as far as any of `readers`' languages knows. */
export function rankPages(wanted: Wanted, readers: readonly Knowledge[]): Candidate[] {
  const best = new Map<PageId, Candidate>();
  readers.forEach(({ index }, i) => {
    const worth = i === 0 ? 1 : FOREIGN;
    for (const candidate of rankInLanguage(wanted, index, readers)) {
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

/** The highest score first; pages with the same one in the order of their ids, so that no run differs from another. */
export function byScore(a: { score: number; page: PageId }, b: { score: number; page: PageId }): number {
  return b.score - a.score || (a.page < b.page ? -1 : 1);
}

function rankInLanguage(
  { words, parts, passages }: Wanted,
  index: LanguageIndex,
  readers: readonly Knowledge[],
): Candidate[] {
  const slots = seekWords(words, index, readers);
  const sought = passages.words === words ? slots : seekWords(passages.words, index, readers);
  const about = slots.filter(({ topical }) => topical);
  const topic = about.length > 0 ? about : slots;
  const weighed = weighSought(topic, index);
  if (weighed.length === 0) return [];
  const inPassages = weighSought(sought, index);
  const total = totalWeight(topic, index);
  const soughtWeight = totalWeight(sought, index);
  const terms = new Map<number, number>();
  for (const slot of slots) {
    slot.terms.forEach((term, i) => {
      terms.set(term, Math.max(terms.get(term) ?? 0, slot.weight * (slot.worths[i] ?? 0)));
    });
  }
  const asked = askForTitle(weighed, terms);
  const scores = index.scores(terms);
  const coverages = index.coverage(weighed);
  return bestPlaces(scores).flatMap((at) => {
    const indexed = index.list[at];
    if (!indexed) return [];
    const coverage = coverages[at] ?? 0;
    const { alike, named, whole, complete } = matchTitles(asked, indexed.titles);
    const passage = bestPassage(inPassages, index.passages, indexed, passages.kinds);
    const text = Math.min(1, (scores[at] ?? 0) / (total * FULL_TEXT_SCORE));
    const linked = parts !== PAGE_PARTS ? (passage?.coverage ?? 0) * soughtWeight : 0;
    const evidence = Math.max(coverage * total, linked) / index.rareWeight;
    const score =
      parts.text * text +
      parts.title * ((1 - COMPLETE_SHARE) * alike + COMPLETE_SHARE * complete) +
      parts.coverage * coverage +
      parts.passage * (passage?.coverage ?? 0);
    return [{ page: indexed.page.id, score, coverage, title: alike, named, whole, evidence, passage }];
  });
}

/** The places of the pages with a score, the best first, as many as are worth a closer look. */
function bestPlaces(scores: Float64Array): number[] {
  const found: number[] = [];
  scores.forEach((score, at) => {
    if (score > 0) found.push(at);
  });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, MOST_CANDIDATES);
}
