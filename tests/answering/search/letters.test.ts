import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asLetters, lettersIn } from '../../../src/answering/search/letters';
import { tokensOfText } from '../../../src/answering/text/tokens';

const writing = fc.array(
  fc.constantFrom(
    'a',
    'ab',
    'abcd',
    'tenant',
    'e-mail',
    'é',
    ' ',
    '. ',
    '権',
    '利',
    'の',
    'カ',
    '한국',
    '1',
    'L1L2',
  ),
  { maxLength: 12 },
);

describe('The letters of a text', () => {
  it('are found in it exactly where they are among its runs, in any writing', () => {
    fc.assert(
      fc.property(writing, writing, (asked, text) => {
        const runs = [...lettersIn(tokensOfText(asked.join('')))];
        const inText = lettersIn(tokensOfText(text.join('')));
        expect(runs.filter((run) => asLetters(text.join('')).includes(run))).toEqual(
          runs.filter((run) => inText.has(run)),
        );
      }),
      { seed: 20_261_130, numRuns: 2000 },
    );
  });

  it('see a word in another form, and two neighbouring characters', () => {
    const found = (asked: string, text: string) =>
      [...lettersIn(tokensOfText(asked))].filter((run) => asLetters(text).includes(run));
    expect(found('tenants', 'a tenant')).toEqual([' ten', 'tena', 'enan', 'nant']);
    expect(found('利用資格', '資格の利用')).toEqual(['利用', '資格']);
  });
});
