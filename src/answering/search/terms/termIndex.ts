import { createPostings } from './postings';
import type { WeightedTerm } from './termWeights';

/** How much a term counts by the field it stands in; the title says most about what a page is for. */
const FIELD_WORTH = { title: 6, name: 3, headings: 2.5, tasks: 1.5, links: 1.5, body: 1 } as const;
export type Field = keyof typeof FIELD_WORTH;
const FIELDS: readonly Field[] = ['title', 'name', 'headings', 'tasks', 'links', 'body'];

/** The terms of a page by field, each as often as it is there. */
export type Fields = Record<Field, number[]>;

/**
 * BM25+ with MiniSearch's constants: how soon repeating a term counts no more, how much a long field counts against it,
 * and the least that a found term is worth.
 */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** An index of pages, which are numbered in the order they were given in, and of their terms. */
export type TermIndex = {
  /** The number of pages that have a term. */
  frequency(term: number): number;
  /**
   * By page: the sum of the BM25+ scores of the terms, times the number of them that the page has. `wanted` is the
   * weight of each term.
   */
  scores(wanted: ReadonlyMap<number, number>): Float64Array;
  /** By page: how much of a question it covers, between 0 and 1; the weights of `queryTerms` are shares. */
  coverage(queryTerms: readonly WeightedTerm[]): Float64Array;
};

/** A term in a field of a page; `count` is how often it is there. */
type Entry = { term: number; page: number; field: number; count: number };

/** The index of `pages`, whose terms are numbers below `terms`. Yields after each page and some thousand entries. */
export function* createTermIndex(pages: readonly Fields[], terms: number): Generator<undefined, TermIndex> {
  const { entries, lengths } = yield* countEntries(pages, terms);
  const { starts, docs: order } = yield* createPostings(
    entries.map(({ term }) => [term]),
    terms,
  );
  const average = FIELDS.map((_, field) => sum(lengths.map((own) => own[field] ?? 0)) / pages.length);
  const inField = FIELDS.map(() => new Int32Array(terms));
  for (const { term, field } of entries) {
    const counts = inField[field];
    if (counts) counts[term] = (counts[term] ?? 0) + 1;
  }
  yield;
  const frequencies = new Int32Array(terms);
  const pageOf = new Int32Array(entries.length);
  const worthOf = new Float64Array(entries.length);
  for (const [at, entry] of order.entries()) {
    if (at % MANY_ENTRIES === 0) yield;
    const { term, page, field, count } = entries[entry] ?? NOTHING;
    // The entries of a term are in the order of the pages.
    if (at === starts[term] || pageOf[at - 1] !== page) frequencies[term] = (frequencies[term] ?? 0) + 1;
    pageOf[at] = page;
    const rarity = idf(inField[field]?.[term] ?? 0, pages.length);
    const length = (lengths[page]?.[field] ?? 0) / (average[field] ?? 1);
    worthOf[at] =
      FIELD_WORTH[FIELDS[field] ?? 'body'] *
      rarity *
      (D + (count * (K + 1)) / (count + K * (1 - B + B * length)));
  }
  return {
    frequency: (term) => frequencies[term] ?? 0,
    scores(wanted) {
      const scores = new Float64Array(pages.length);
      const found = new Int32Array(pages.length);
      for (const [term, weight] of wanted) {
        const end = starts[term + 1] ?? 0;
        let last = -1;
        for (let at = starts[term] ?? 0; at < end; at++) {
          const page = pageOf[at] ?? 0;
          scores[page] = (scores[page] ?? 0) + weight * (worthOf[at] ?? 0);
          if (page !== last) found[page] = (found[page] ?? 0) + 1;
          last = page;
        }
      }
      return scores.map((score, page) => score * (found[page] ?? 0));
    },
    coverage(queryTerms) {
      const covered = new Float64Array(pages.length);
      const seenBy = new Int32Array(pages.length);
      queryTerms.forEach((queryTerm, i) => {
        queryTerm.terms.forEach((term, j) => {
          const worth = queryTerm.weight * (queryTerm.worths[j] ?? 0);
          const end = starts[term + 1] ?? 0;
          for (let at = starts[term] ?? 0; at < end; at++) {
            const page = pageOf[at] ?? 0;
            if (seenBy[page] === i + 1) continue;
            seenBy[page] = i + 1;
            covered[page] = (covered[page] ?? 0) + worth;
          }
        });
      });
      return covered;
    },
  };
}

/** BM25's inverse document frequency of a term that n of N pages have: ln(1 + (N - n + 0.5) / (n + 0.5)). */
export function idf(pagesWithIt: number, pages: number): number {
  return Math.log(1 + (pages - pagesWithIt + 0.5) / (pagesWithIt + 0.5));
}

/** So many are counted between two yields. */
const MANY_ENTRIES = 10_000;

const NOTHING: Entry = { term: 0, page: 0, field: 0, count: 0 };

/** The entries, page by page and field by field; `lengths` are by page and field, in different terms. */
function* countEntries(
  pages: readonly Fields[],
  terms: number,
): Generator<undefined, { entries: Entry[]; lengths: number[][] }> {
  const entries: Entry[] = [];
  const latest = new Int32Array(terms).fill(-1);
  const lengths: number[][] = [];
  for (const [page, own] of pages.entries()) {
    const ofPage = FIELDS.map((name, field) => {
      const from = entries.length;
      for (const term of own[name]) {
        const known = latest[term] ?? -1;
        const entry = known >= from ? entries[known] : undefined;
        if (entry) entry.count++;
        else {
          latest[term] = entries.length;
          entries.push({ term, page, field, count: 1 });
        }
      }
      return entries.length - from;
    });
    lengths.push(ofPage);
    yield;
  }
  return { entries, lengths };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
