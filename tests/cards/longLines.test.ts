import { describe, expect, it } from '@jest/globals';
import type { Quote } from '../../src/answering/answer';
import { MAX_CARD_UNITS } from '../../src/cards/card/card';
import { linesOf } from '../../src/playbook/lines';
import type { Block } from '../../src/playbook/text';
import { cards } from '../once/parts';
import { acmPage, bold, bullets, paragraph, text } from './fixtures/page';
import { replyOf, viewIn } from './fixtures/reply';
import { shownWords } from './fixtures/shownWords';
import { complaintsAbout, unitsOf } from './fixtures/validate';

const page = acmPage();
const numbered = (what: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${what}${index}`).join(' ');
const short = paragraph(text('A project has one SME.'));

/** The parts of the card with all these blocks of a page, above which these of their lines stand. */
function partsWith(blocks: Block[], quoted: number[]) {
  const lines = linesOf(blocks);
  const quotes = quoted.flatMap((at): Quote[] => {
    const line = lines[at];
    return line ? [{ heading: line.heading, text: line.text, blocks: [line.block] }] : [];
  });
  const reply = {
    ...replyOf(
      { kind: 'overview', source: { page, fallback: null }, heading: null, blocks },
      { kind: 'page', page: page.id },
    ),
    quotes,
  };
  const count = cards.parts(reply, viewIn('en'));
  return Array.from({ length: count }, (_, part) => cards.answer(reply, viewIn('en', { part })).content);
}

const LONG: [string, Block][] = [
  ['a paragraph', paragraph(text(numbered('word', 5000)))],
  ['a program', { kind: 'code', text: numbered('word', 5000) }],
  ['an item of a list', bullets(numbered('word', 5000))],
  [
    'words of which each looks different',
    paragraph(...Array.from({ length: 5000 }, (_, index) => (index % 2 ? text : bold)(`word${index} `))),
  ],
];

describe.each(LONG)('a line of a page that no card has room for: %s', (_what, long) => {
  it.each([
    ['alone', [0]],
    ['beside one that is short', [0, 1]],
  ])('is in the parts of the card, each of which Teams takes, when it is quoted %s', (_how, quoted) => {
    const parts = partsWith([long, short], quoted);
    for (const content of parts) {
      expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
      expect(complaintsAbout(content)).toEqual([]);
    }
    const shown = parts.map(shownWords).join(' ');
    for (const at of [0, 2499, 4999]) expect(shown.match(new RegExp(`word${at}\\b`, 'g'))).toHaveLength(1);
  });

  it('leaves a short one where it is quoted, above what is folded away', () => {
    const [card] = partsWith([long, short], [0, 1]).map((content) => JSON.stringify(content));
    const places = ['A project has one SME.', '"targetElements":["folded"]', 'word0 '].map(
      (what) => card?.indexOf(what) ?? -1,
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('is not folded away where nothing stands above it', () => {
    expect(JSON.stringify(partsWith([long, short], [0])[0]).includes('folded')).toBe(false);
  });
});
