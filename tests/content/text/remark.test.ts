import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutRemark } from '../../../src/content/text/remark';

const UNIT = fc.constantFrom('(', ')', '（', '）', 'a', ' ', '1');

it.each([
  ['FastTrack Manager (FM)', 'FastTrack Manager'],
  ['目标（可选） ', '目标'],
  ['Approach (a) (b)', 'Approach (a)'],
  ['Approach (a', 'Approach (a'],
  ['Approach', 'Approach'],
])('%j says %j beside its remark', (text, rest) => {
  expect(withoutRemark(text)).toBe(rest);
});

it('finds the same remarks as an expression, which would need n² steps', () => {
  fc.assert(
    fc.property(fc.string({ unit: UNIT, maxLength: 12 }), (text) => {
      expect(withoutRemark(text)).toBe(text.replace(/\s*[(（][^()（）]*[)）]\s*$/, ''));
      expect(withoutRemark(text, 'unclosed')).toBe(text.replace(/\s*[(（][^()（）]*[)）]?\s*$/, ''));
    }),
    { numRuns: 2000 },
  );
});
