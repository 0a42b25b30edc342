import type { QueryTerm } from './queryTerms';

/** How much terms count in one language's pages: the rarer, the more. */
export type TermWeights = {
  /** The number of a term, undefined for one that no page and no title has. */
  find(term: string): number | undefined;
  /** The inverse document frequency of a term, 0 when no page has it. */
  idfOf(term: number): number;
  /** What a word counts that no page has. */
  unknownIdf: number;
};

/** A query term whose index terms are the numbers of one language's index, those of the most worth first. */
export type WeightedTerm = {
  weight: number;
  topical: boolean;
  terms: readonly number[];
  /** By the index of `terms`. */
  worths: readonly number[];
  /** By the index of `terms`: which mention of the concept it is; see `QueryTerm`. */
  mentions: readonly number[];
};

/** Query terms by the numbers of a language's index. One without known terms stays, as something that no page has. */
export function toWeightedTerms(
  queryTerms: readonly QueryTerm[],
  { find }: Pick<TermWeights, 'find'>,
): WeightedTerm[] {
  return queryTerms.map(({ terms, weight, topical, mentions }) => {
    const known: { id: number; worth: number; count: number }[] = [];
    for (const [term, worth] of terms) {
      const id = find(term);
      if (id !== undefined) known.push({ id, worth, count: mentions.get(term) ?? 1 });
    }
    if (known.length > 1) known.sort((a, b) => b.worth - a.worth);
    return {
      weight,
      topical,
      terms: known.map(({ id }) => id),
      worths: known.map(({ worth }) => worth),
      mentions: known.map(({ count }) => count),
    };
  });
}

/** The query terms with their share of all weight, by `weight` and rarity; the shares add up to 1. None where all weigh 0. */
export function toShares(queryTerms: readonly WeightedTerm[], weights: TermWeights): WeightedTerm[] {
  const weighed = queryTerms.map((queryTerm) => queryTerm.weight * idfOfQueryTerm(queryTerm, weights));
  const total = weighed.reduce((sum, weight) => sum + weight, 0);
  return total > 0
    ? queryTerms.map((queryTerm, i) => ({ ...queryTerm, weight: (weighed[i] ?? 0) / total }))
    : [];
}

/** The weight of all query terms together, each `weight` times its inverse document frequency. */
export function totalWeight(queryTerms: readonly WeightedTerm[], weights: TermWeights): number {
  return queryTerms.reduce(
    (sum, queryTerm) => sum + queryTerm.weight * idfOfQueryTerm(queryTerm, weights),
    0,
  );
}

/** How much of a question is found among `terms`: between 0 and 1 when the weights of `queryTerms` are shares. */
export function coveredBy(queryTerms: readonly WeightedTerm[], terms: ReadonlySet<number>): number {
  let sum = 0;
  for (const queryTerm of queryTerms) {
    // Terms come the most worth first, so the first one found counts.
    const found = queryTerm.terms.findIndex((term) => terms.has(term));
    if (found >= 0) sum += queryTerm.weight * (queryTerm.worths[found] ?? 0);
  }
  return sum;
}

/** That of the rarest index term that any page has, times its worth. */
function idfOfQueryTerm({ terms, worths }: WeightedTerm, { idfOf, unknownIdf }: TermWeights): number {
  let most: number | undefined;
  terms.forEach((term, i) => {
    const idf = idfOf(term);
    if (idf > 0) most = Math.max(most ?? 0, idf * (worths[i] ?? 0));
  });
  return most ?? unknownIdf;
}
