import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_CARD_UNITS } from '../../src/cards/card/card';
import { cardUrls } from '../../src/cards/card/cardUrls';
import type { Block, Inline } from '../../src/playbook/text';
import { cards } from '../once/parts';
import { anyBlocks, nastyText } from './fixtures/arbitrary';
import { acmPage, bullets, paragraph, task, text } from './fixtures/page';
import { replyOf, viewIn } from './fixtures/reply';
import { shownWords, squeezed } from './fixtures/shownWords';
import { complaintsAbout, unitsOf } from './fixtures/validate';

function partsOf(blocks: Block[], page = acmPage()) {
  const reply = replyOf(
    { kind: 'overview', source: { page, fallback: null }, heading: null, blocks },
    { kind: 'page', page: page.id },
  );
  const count = cards.parts(reply, viewIn('en'));
  return Array.from({ length: count }, (_, part) => cards.answer(reply, viewIn('en', { part })).content);
}

/** The words of blocks in the order in which a card shows them; table cells without their labels. */
function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return block.inlines.flatMap(inlineWords);
      case 'list':
        return block.items.flatMap((item) => wordsOf(item.blocks));
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => cell.inlines.flatMap(inlineWords)));
      case 'quote':
        return wordsOf(block.blocks);
      case 'code':
        return [block.text];
      case 'image':
        return [];
    }
  });
}

function inlineWords(inline: Inline): string[] {
  switch (inline.kind) {
    case 'text':
      return [inline.text];
    case 'link':
      return inline.inlines.flatMap(inlineWords);
    case 'break':
      return [];
  }
}

describe('a card of any text', () => {
  it('is valid and below the size limit, in every part', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const content of partsOf(blocks)) {
          expect(complaintsAbout(content)).toEqual([]);
          expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('shows every word as it was written', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const shown = partsOf(blocks).map(shownWords).map(squeezed).join('');
        let from = 0;
        for (const word of wordsOf(blocks).map(squeezed)) {
          const at = shown.indexOf(word, from);
          expect({ word, shown, found: at >= 0 }).toEqual({ word, shown, found: true });
          from = at + word.length;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never links to anything but web and mail addresses', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const content of partsOf(blocks)) {
          for (const url of cardUrls({ content, summary: '' }))
            expect(url).toMatch(/^(?:https?:\/\/|mailto:)/i);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes any title, file name and label', () => {
    fc.assert(
      fc.property(nastyText, (words) => {
        const page = acmPage({ title: words, file: words, phase: { key: 'assess', label: words } });
        const [content] = partsOf([paragraph(text('text'))], page);
        expect(content && complaintsAbout(content)).toEqual([]);
        expect(content && squeezed(shownWords(content))).toContain(squeezed(words));
      }),
      { numRuns: 100 },
    );
  });

  it('is parted when a single paragraph is larger than a card, and loses nothing', () => {
    const words = Array.from({ length: 9_000 }, (_, index) => `word${index}`).join(' ');
    const parts = partsOf([paragraph(text(words))]);
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...parts.map(unitsOf))).toBeLessThan(MAX_CARD_UNITS);
    expect(squeezed(parts.map(shownWords).join(' '))).toContain('word4999word5000');
    expect(
      squeezed(
        parts
          .map(shownWords)
          .join(' ')
          .match(/word\d+/g)
          ?.join('') ?? '',
      ),
    ).toBe(squeezed(words));
  });

  it('keeps to the limit when every character has to be escaped', () => {
    for (const content of partsOf([paragraph(text('\u0000'.repeat(60_000)))])) {
      expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
    }
  });

  it('has every item of a list of a thousand', () => {
    const parts = partsOf([bullets(...Array.from({ length: 1_000 }, (_, index) => `item ${index}.`))]);
    const shown = parts.map(shownWords).join(' ');
    for (let index = 0; index < 1_000; index++) expect(shown).toContain(`item ${index}.`);
  });

  it('keeps to the limit with a task whose name never ends', () => {
    const page = acmPage();
    const reply = replyOf({
      kind: 'task',
      definitions: [{ page, fallback: null, task: task('1', '*'.repeat(90_000)) }],
      missing: [],
    });
    expect(unitsOf(cards.answer(reply, viewIn('en')).content)).toBeLessThan(MAX_CARD_UNITS);
  });
});
