import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { createTermIndex, type Fields } from '../../../src/answering/search/terms/termIndex';
import { finish } from './finish';

const TERMS = 8;
const WORTH = { title: 6, name: 3, headings: 2.5, tasks: 1.5, links: 1.5, body: 1 };

const words = fc.array(fc.nat(TERMS - 1), { maxLength: 12 });
const pages = fc.array(
  fc.record({ title: words, name: words, headings: words, tasks: words, links: words, body: words }),
  { minLength: 1, maxLength: 8 },
);
const wanted = fc.dictionary(fc.nat(TERMS - 1).map(String), fc.double({ min: 0.1, max: 2, noNaN: true }));

it('scores pages as MiniSearch does', () => {
  fc.assert(
    fc.property(pages, wanted, (fields, weights) => {
      const index = finish(createTermIndex(fields, TERMS));
      const scores = index.scores(new Map(Object.entries(weights).map(([term, n]) => [Number(term), n])));
      const expected = scoresOfLibrary(fields, weights);
      scores.forEach((score, page) => {
        expect(score).toBeCloseTo(expected.get(page) ?? 0, 8);
      });
    }),
  );
});

it('covers each query term once, by the index term that is worth most', () => {
  const page = (body: number[]): Fields => ({
    title: [],
    name: [],
    headings: [],
    tasks: [],
    links: [],
    body,
  });
  const index = finish(createTermIndex([page([0, 1, 1]), page([1]), page([2])], 3));
  const queryTerm = { weight: 0.5, topical: true, terms: [0, 1], worths: [1, 0.8], mentions: [1, 1] };
  expect([...index.coverage([queryTerm, queryTerm])]).toEqual([1, 0.8, 0]);
  expect([0, 1, 2].map((term) => index.frequency(term))).toEqual([1, 2, 1]);
});

/** The library takes text apart; here numbers are its words. */
function scoresOfLibrary(fields: readonly Fields[], weights: Record<string, number>): Map<number, number> {
  const library = new MiniSearch({
    fields: Object.keys(WORTH),
    processTerm: (term) => term,
    tokenize: (text) => text.split(' ').filter((word) => word !== ''),
  });
  library.addAll(
    fields.map((page, id) => ({
      id,
      ...Object.fromEntries(Object.entries(page).map(([field, terms]) => [field, terms.join(' ')])),
    })),
  );
  const found = library.search(
    { combineWith: 'OR', queries: Object.keys(weights) },
    { boost: WORTH, boostTerm: (term) => weights[term] ?? 1 },
  );
  return new Map(found.map(({ id, score }) => [Number(id), score]));
}
