import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import type { LanguageIndex } from './languageIndex';
import type { KnownLanguage } from './languageKnowledge';
import { bestLines, type SaidLines } from './lines/bestLines';
import { linesWithTitle } from './lines/linesWithTitle';
import { bestPassage } from './passages';
import type { Word } from './terms/queryTerms';
import { toShares, totalWeight } from './terms/termWeights';
import { weightedTerms } from './terms/weightedTerms';
import { askForTitle, matchTitles } from './titles';

/**
 * What speaks for a page, each mostly between 0 and 1; docs/answering.md has them in words. `Relative` is a share of
 * the best page's.
 */
export const EVIDENCE = [
  'text',
  'textRelative',
  /** Of question and title: how alike they are, how much of the question the title says, and the other way round. */
  'title',
  'named',
  'whole',
  'coverage',
  'coverageRelative',
  /** The passage that covers most. */
  'passage',
  /** The line that says most, the second one, and the mean of the next three. */
  'line',
  'secondLine',
  'moreLines',
  'lineRelative',
  /** The same by all words, also by those that say what is asked for. */
  'lineByAllWords',
  'taskByAllWords',
  'linkByAllWords',
  'coverageByAllWords',
  /** What title and best line say together, by all words. */
  'lineWithTitle',
  'lineWithTitleRelative',
  'letters',
  'lettersRelative',
  'lettersOfTitle',
] as const;
export type PageEvidence = Record<(typeof EVIDENCE)[number], number>;

/** `lines` are, by language of the page, the lines that say most of the question, by all of its words. */
export type FoundPage = { page: PageId; evidence: PageEvidence; lines: ReadonlyMap<Locale, SaidLines> };

/** What a page of another language is worth: it stands in for one of the reader's, but does not outrank it. */
const OTHER_LANGUAGE_WORTH = 0.92;
/** For each language, the best by each of three ways of finding pages. */
const MOST_FOUND = 8;

/**
 * What to look for: `words` say what the question is about, `allWords` are the same with full weight for those that say
 * what is asked for, `tokens` is all that it says but for stop words, and `pages` are looked at in any case.
 */
export type RankingQuery = {
  words: readonly Word[];
  allWords: readonly Word[];
  tokens: readonly string[];
  pages: readonly PageId[];
};

/**
 * The pages that may fit, in no order, with the best evidence of all the languages. The first of `readers` is the
 * reader's own language.
 */
export function findPages(query: RankingQuery, readers: readonly KnownLanguage[]): FoundPage[] {
  const best = new Map<PageId, FoundPage & { lines: Map<Locale, SaidLines> }>();
  readers.forEach(({ index }, i) => {
    for (const { page, evidence, lines } of findInLanguage(query, index, readers)) {
      const known = best.get(page) ?? { page, evidence: { ...NO_EVIDENCE }, lines: new Map() };
      known.lines.set(index.locale, lines);
      for (const name of EVIDENCE) {
        const worth = i === 0 ? evidence[name] : evidence[name] * OTHER_LANGUAGE_WORTH;
        known.evidence[name] = Math.max(known.evidence[name], worth);
      }
      best.set(page, known);
    }
  });
  return [...best.values()];
}

const NO_EVIDENCE = Object.fromEntries(EVIDENCE.map((name) => [name, 0])) as PageEvidence;

/** The BM25+ score of a page with all words of a question in its title, divided by their weight: it counts as 1. */
const FULL_TEXT_SCORE = 9;

const KINDS = ['intro', 'section', 'step', 'task', 'link'] as const;

const NO_TERMS: ReadonlySet<number> = new Set();

type FoundInLanguage = Omit<FoundPage, 'lines'> & { lines: SaidLines };

function findInLanguage(
  { words, allWords, tokens, pages }: RankingQuery,
  index: LanguageIndex,
  readers: readonly KnownLanguage[],
): FoundInLanguage[] {
  const queryTerms = weightedTerms(words, index, readers);
  const allTerms = weightedTerms(allWords, index, readers);
  const about = queryTerms.filter(({ topical }) => topical);
  const topic = about.length > 0 ? about : queryTerms;
  const shares = toShares(topic, index);
  const total = totalWeight(topic, index);
  const terms = new Map<number, number>();
  for (const queryTerm of queryTerms) {
    queryTerm.terms.forEach((term, i) => {
      terms.set(term, Math.max(terms.get(term) ?? 0, queryTerm.weight * (queryTerm.worths[i] ?? 0)));
    });
  }
  const asked = askForTitle(shares, terms);
  const scores = index.scores(terms);
  const coverages = index.coverage(shares);
  const coveragesOfAll = index.coverage(toShares(allTerms, index));
  const lines = bestLines(index.lines, queryTerms, index.list.length);
  const linesOfAll = bestLines(index.lines, allTerms, index.list.length);
  const letters = index.letters.find(tokens);
  const [mostText, mostCovered, mostSaid, mostLetters] = [scores, coverages, lines.first, letters.pages].map(
    highest,
  );
  // Among many pages of much the same names, the one that is named may not be among the best for its words.
  const wanted = new Set([
    ...[scores, lines.first, letters.pages].flatMap((values) => bestOf(values, MOST_FOUND)),
    ...pages.map((page) => index.list.findIndex((indexed) => indexed.page.id === page)),
  ]);
  const inAll = linesWithTitle(index.lines, allTerms);
  const together = new Map(
    [...wanted].map((at) => [at, inAll(at, index.list[at]?.titles.at(-1)?.terms ?? NO_TERMS)]),
  );
  const mostTogether = highest(Float64Array.from(together.values()));
  return [...wanted].flatMap((at) => {
    const indexed = index.list[at];
    if (!indexed) return [];
    const { alike, named, whole } = matchTitles(asked, indexed.titles);
    const { second, more } = lines.further(at);
    const evidence: PageEvidence = {
      text: total > 0 ? Math.min(1, (scores[at] ?? 0) / (total * FULL_TEXT_SCORE)) : 0,
      textRelative: share(scores[at], mostText),
      title: alike,
      named,
      whole,
      coverage: coverages[at] ?? 0,
      coverageRelative: share(coverages[at], mostCovered),
      passage: bestPassage(shares, index.passages, indexed, KINDS)?.coverage ?? 0,
      line: lines.first[at] ?? 0,
      secondLine: second,
      moreLines: more,
      lineRelative: share(lines.first[at], mostSaid),
      lineByAllWords: linesOfAll.first[at] ?? 0,
      taskByAllWords: linesOfAll.task[at] ?? 0,
      linkByAllWords: linesOfAll.link[at] ?? 0,
      coverageByAllWords: coveragesOfAll[at] ?? 0,
      lineWithTitle: together.get(at) ?? 0,
      lineWithTitleRelative: share(together.get(at), mostTogether),
      letters: letters.pages[at] ?? 0,
      lettersRelative: share(letters.pages[at], mostLetters),
      lettersOfTitle: letters.titles[at] ?? 0,
    };
    return [{ page: indexed.page.id, evidence, lines: linesOfAll.saidOn(at) }];
  });
}

function share(value: number | undefined, most: number | undefined): number {
  return most ? (value ?? 0) / most : 0;
}

function highest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** The indices of the highest values above 0, the highest first. */
function bestOf(values: Float64Array, most: number): number[] {
  const found: number[] = [];
  values.forEach((value, at) => {
    if (value > 0) found.push(at);
  });
  return found.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, most);
}
