import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPostings, firstFrom } from '../../../src/answering/search/terms/postings';
import { finish } from './finish';

const TERMS = 6;
const lists = fc.array(fc.uniqueArray(fc.nat(TERMS - 1)), { maxLength: 10 });

describe('createPostings', () => {
  it('knows of every term where it is, in order', () => {
    fc.assert(
      fc.property(lists, fc.nat(TERMS - 1), (of, term) => {
        const { starts, docs } = finish(createPostings(of, TERMS));
        const expected = of.flatMap((list, doc) => (list.includes(term) ? [doc] : []));
        expect([...docs.slice(starts[term], starts[term + 1])]).toEqual(expected);
      }),
    );
  });
});

describe('firstFrom', () => {
  it('finds the first document that is not below another', () => {
    fc.assert(
      fc.property(lists, fc.nat(TERMS - 1), fc.nat(12), (of, term, doc) => {
        const postings = finish(createPostings(of, TERMS));
        const end = postings.starts[term + 1];
        const found = firstFrom(postings, term, doc);
        const expected = of.findIndex((list, at) => at >= doc && list.includes(term));
        expect(found === end ? -1 : postings.docs[found]).toBe(expected);
      }),
    );
  });
});
