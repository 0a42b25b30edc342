import { expect, it } from '@jest/globals';
import { editsBetween } from '../../../src/content/text/edits';

it.each([
  ['', '', 0],
  ['pagrim', 'pagrim', 0],
  ['pagrim', 'pargim', 1],
  ['pagrim', 'pagrimm', 1],
  ['pagrim', 'parim', 1],
  ['FastTrack', 'astTrack', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('from %j to %j it takes %d edits, and as many back', (a, b, edits) => {
  expect([editsBetween(a, b), editsBetween(b, a)]).toEqual([edits, edits]);
});
