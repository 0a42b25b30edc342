import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutEnd } from '../../src/playbook/withoutEnd';

it('leaves out what an expression for the end of a text finds', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('.', ':', 'a', ' ', '。') }), (text) => {
      expect(withoutEnd(text, (character) => '.:。'.includes(character))).toBe(text.replace(/[.:。]+$/, ''));
    }),
  );
});
