import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPostings, firstFrom } from '../../../src/answering/search/postings';

const TERMS = 6;
const lists = fc.array(fc.uniqueArray(fc.nat(TERMS - 1)), { maxLength: 10 });

describe('createPostings', () => {
  it('knows of every term where it is, in order', () => {
    fc.assert(
      fc.property(lists, fc.nat(TERMS - 1), (of, term) => {
        const { starts, places } = createPostings(of, TERMS);
        const expected = of.flatMap((list, place) => (list.includes(term) ? [place] : []));
        expect([...places.slice(starts[term], starts[term + 1])]).toEqual(expected);
      }),
    );
  });
});

describe('firstFrom', () => {
  it('finds the first place that is not below another', () => {
    fc.assert(
      fc.property(lists, fc.nat(TERMS - 1), fc.nat(12), (of, term, place) => {
        const postings = createPostings(of, TERMS);
        const end = postings.starts[term + 1];
        const found = firstFrom(postings, term, place);
        const expected = of.findIndex((list, at) => at >= place && list.includes(term));
        expect(found === end ? -1 : postings.places[found]).toBe(expected);
      }),
    );
  });
});
