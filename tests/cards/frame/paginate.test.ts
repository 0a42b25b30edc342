import { describe, expect, it } from '@jest/globals';
import type { Element } from '../../../src/cards/card/card';
import { paginate } from '../../../src/cards/frame/paginate';
import { buttonRows } from '../../../src/cards/rows/buttonRows';
import { shortened } from '../../../src/cards/text/shortened';

const words = (text: string): Element => ({ type: 'TextBlock', text });
const heading = (text: string): Element => ({ type: 'TextBlock', text, style: 'heading' });
const textsOf = (parts: Element[][]) => parts.map((part) => part.map(({ text }) => text));

describe('parts of a card', () => {
  it('are filled in order', () => {
    expect(textsOf(paginate(['a', 'b', 'c', 'd', 'e'].map(words), 70))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
    ]);
  });

  it('never end with a heading', () => {
    const elements = [words('a'), heading('B'), words('b'), words('c')];
    expect(textsOf(paginate(elements, 100))).toEqual([['a'], ['B', 'b'], ['c']]);
  });

  it('have at least one element each, even one that is too large', () => {
    expect(textsOf(paginate([heading('x'.repeat(99)), heading('y'.repeat(99))], 50))).toHaveLength(2);
  });

  it('of nothing are one empty part', () => {
    expect(paginate([], 50)).toEqual([[]]);
  });
});

describe('rows of buttons', () => {
  const row = (titles: string[]) =>
    buttonRows(titles.map((title) => ({ title, action: { type: 'Action.Execute', title } }))).map((buttons) =>
      buttons.map(({ title }) => title),
    );

  it('hold as many as a phone has room for', () => {
    expect(row(['Tasks', 'Steps', 'Resources', 'A title as long as a phone is wide'])).toEqual([
      ['Tasks', 'Steps', 'Resources'],
      ['A title as long as a phone is wide'],
    ]);
  });

  it('know that Japanese letters are wide', () => {
    expect(row(['サービス ワークショップの実施', '技術調査の実施'])).toHaveLength(2);
  });
});

it.each([
  ['short', 5, 'short'],
  ['too long', 6, 'too l…'],
  ['ab 😀 cd', 5, 'ab…'],
])('shortens "%s" to %d units: "%s"', (text, length, result) => {
  expect(shortened(text, length)).toBe(result);
});
