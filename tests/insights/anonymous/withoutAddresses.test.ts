import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutAddresses } from '../../../src/insights/anonymous/withoutAddresses';
import { withoutWord } from '../../../src/insights/anonymous/withoutWord';

/** What it was written as at first: right, and n³ for a text of @. */
const MAIL = /[^\s<>(),;:"']+@[^\s<>(),;:"']+\.[\p{L}\p{N}-]+/gu;

it('finds the same addresses as an expression', () => {
  const unit = fc.constantFrom('a', '@', '.', ' ', '-', '_', ',', 'é', '👍');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
      expect(withoutAddresses(text, '…')).toBe(text.replace(MAIL, '…'));
    }),
    { numRuns: 3000 },
  );
});

it('finds the same words as an expression', () => {
  const unit = fc.constantFrom('a', 'b', ' ', '-', '太', '👍', '𝒜');
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 12 }),
      fc.string({ unit, minLength: 1, maxLength: 3 }),
      (text, word) => {
        const edge = /[\p{Script=Han}]/u.test(word) ? '[]' : '[\\p{L}\\p{N}]';
        expect(withoutWord(text, word, '…')).toBe(
          text.replace(new RegExp(`(?<!${edge})${word}(?!${edge})`, 'gu'), '…'),
        );
      },
    ),
    { numRuns: 3000 },
  );
});
