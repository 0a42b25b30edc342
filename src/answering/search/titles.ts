import { coveredBy, type TermWeights, toShares, type WeightedTerm } from './terms/termWeights';

/** A name of a page, ready to be compared with questions: its query terms, weighed by shares, and their index terms. */
export type Title = { queryTerms: readonly WeightedTerm[]; terms: ReadonlySet<number> };

/** How much a question and the names of a page have in common; each between 0 and 1. */
export type TitleMatch = {
  /** Dice's coefficient by weight: 2 · named · whole / (named + whole). */
  alike: number;
  /** The share of the question that stands in the title. */
  named: number;
  /** The share of the title that stands in the question. */
  whole: number;
};

/** A title from its query terms, whose weights are not shares yet. */
export function readTitle(queryTerms: readonly WeightedTerm[], weights: TermWeights): Title {
  return {
    queryTerms: toShares(queryTerms, weights),
    terms: new Set(queryTerms.flatMap(({ terms }) => terms)),
  };
}

/** A question as titles are compared with it. */
export type AskedTitle = {
  /** What it is about; the weights are shares. */
  queryTerms: readonly WeightedTerm[];
  /** The index terms of all its words, also of those that only say how it is asked. */
  terms: ReadonlyMap<number, number>;
  /** How often the question mentions a concept (once where it is missing): it covers no more mentions in a title. */
  mentions: ReadonlyMap<number, number>;
};

/** A question for comparing titles with it; see `AskedTitle` for both. */
export function askForTitle(
  queryTerms: readonly WeightedTerm[],
  terms: ReadonlyMap<number, number>,
): AskedTitle {
  const mentions = new Map<number, number>();
  for (const queryTerm of queryTerms) {
    queryTerm.terms.forEach((term, i) => {
      const count = queryTerm.mentions[i] ?? 1;
      if (count > (mentions.get(term) ?? 1)) mentions.set(term, count);
    });
  }
  return { queryTerms, terms, mentions };
}

/** The best of each over all the names of a page. */
export function matchTitles(asked: AskedTitle, titles: readonly Title[]): TitleMatch {
  const best: TitleMatch = { alike: 0, named: 0, whole: 0 };
  for (const { queryTerms, terms } of titles) {
    const named = coveredBy(asked.queryTerms, terms);
    const whole = wholeness(queryTerms, asked);
    best.alike = Math.max(best.alike, named + whole > 0 ? (2 * named * whole) / (named + whole) : 0);
    best.named = Math.max(best.named, named);
    best.whole = Math.max(best.whole, whole);
  }
  return best;
}

function wholeness(title: readonly WeightedTerm[], { terms, mentions }: AskedTitle): number {
  let sum = 0;
  for (const queryTerm of title) {
    const covered = queryTerm.terms.findIndex(
      (term, i) => terms.has(term) && (queryTerm.mentions[i] ?? 1) <= (mentions.get(term) ?? 1),
    );
    if (covered >= 0) sum += queryTerm.weight * (queryTerm.worths[covered] ?? 0);
  }
  return sum;
}
