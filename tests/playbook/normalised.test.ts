import { expect, it } from '@jest/globals';
import { normalised } from '../../src/playbook/normalised';

it.each([
  ['a letter with its mark', 'e\u0301', 'é'],
  ['as many marks as a letter can have', `a${'\u0323'.repeat(30)}`, `ạ${'\u0323'.repeat(29)}`],
])('%s stays', (_what, text, normal) => {
  expect(normalised(text, 'NFC')).toBe(normal);
});

it('of more marks than any writing has, thirty are left', () => {
  expect(normalised(`b${'\u0300'.repeat(5000)}c`, 'NFC')).toBe(`b${'\u0300'.repeat(30)}c`);
});
