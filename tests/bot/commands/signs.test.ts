import { expect, it } from '@jest/globals';
import { saidBySigns } from '../../../src/bot/commands/signs';

it.each([
  ['👍', 'liked'],
  ['👍🏽 🎉', 'liked'],
  ['❤️!', 'liked'],
  ['🙂🙂', 'liked'],
  ['🙏', 'liked'],
  ['👎', 'nothing'],
  ['👍👎', 'nothing'],
  ['😡', 'nothing'],
  ['❓', 'nothing'],
  ['🤔', 'nothing'],
  ['💩', 'nothing'],
  ['???', 'nothing'],
  ['', undefined],
  ['👍 next steps', undefined],
  ['4047', undefined],
  ['次は?', undefined],
])('%s is a message that says %s without words', (text, said) => {
  expect(saidBySigns(text)).toBe(said);
});
