import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutPeople } from '../../../src/insights/anonymous/withoutPeople';
import { anyLetter } from '../../once/anyLetter';

describe('text without people', () => {
  it.each([
    ['a full name, in any case', 'why did ada LOVELACE skip it?', 'why did … skip it?'],
    ['a first name', 'does Ada need the deck?', 'does … need the deck?'],
    ['a surname with a comma', 'Lovelace, Ada: tasks?', '…, …: tasks?'],
    ['a Japanese name inside a sentence', '山田太郎さんのタスクは?', '…さんのタスクは?'],
    ['an e-mail address', 'send it to ada.l@contoso.com today', 'send it to … today'],
    ['an id', 'what is 6e8c4c1b-5b7e-4c7d-9d0e-1f2a3b4c5d6e?', 'what is …?'],
    ['a telephone number', 'call +49 (170) 123-4567 or 425-555-0123', 'call … or …'],
    ['a telephone number with an area code in brackets', 'call (425) 555-0123', 'call …'],
    ['a number that goes on', 'ticket 555-123-4567890 again', 'ticket … again'],
    ['an account number', 'customer 123456789 kickoff', 'customer … kickoff'],
  ])('has no %s', (_what, text, left) => {
    expect(withoutPeople(text, ['Ada Lovelace', '山田太郎'], 200)).toBe(left);
  });

  it.each([
    ['task numbers', 'tasks 4047 3734 3718 3737?', []],
    ['words that a name begins or ends in', 'Adaptation of a Canada tenant', ['Ada']],
    ['a word that somebody is called as', 'user adoption', ['User']],
    ['dates', 'refreshed 2020-03-27?', []],
    ['short parts of a name', 'Li said: go to migration', ['Bo Li Go']],
    ['a name that would be anything', 'a+b (c)', ['', ' ', '.*']],
  ])('keeps %s', (_what, text, names) => {
    expect(withoutPeople(text, names, 200)).toBe(text);
  });

  it('takes anything for a name and for a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyLetter }), fc.array(fc.string({ unit: anyLetter })), (text, names) => {
        expect(withoutPeople(text, names, 20).length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('has no name that anybody can have, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), (name) => {
        fc.pre(/^\S{2,}$/.test(name) && !'ask … again'.includes(name));
        expect(withoutPeople(`ask ${name} again`, [name], 200)).toBe('ask … again');
      }),
    );
  });

  it('of a text that goes on for ever only the beginning is read, and no name is torn where that ends', () => {
    const text = `${' '.repeat(3994)}Ada Lovelace ${'a@'.repeat(200_000)}`;
    expect(withoutPeople(text, ['Ada Lovelace'], 500)).toBe('');
  });

  it('is bounded and tears no character', () => {
    expect(withoutPeople('ab👍cd', [], 3)).toBe('ab');
    expect(withoutPeople('ab👍cd', [], 4)).toBe('ab👍');
  });
});
