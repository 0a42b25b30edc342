import { describe, expect, it } from '@jest/globals';
import { cardText } from '../../../src/cards/card/cardText';
import { cardUrls } from '../../../src/cards/card/cardUrls';
import { typeset } from '../../../src/cards/typeset/blocks';
import { createTexts } from '../../../src/i18n/texts';
import type { Block, Inline } from '../../../src/playbook/text';
import { bold, bullets, linked, paragraph, text } from '../fixtures/page';

const phrases = createTexts().in('en');

function cardOf(...blocks: Block[]) {
  const body = typeset(blocks, phrases);
  return { content: { type: 'AdaptiveCard' as const, version: '1.5', body }, summary: '' };
}

describe('a paragraph', () => {
  it.each<[string, Inline[], string]>([
    ['plain text', [text('R&D in 2020 – 1. quarter (new).')], 'R&D in 2020 – 1. quarter (new).'],
    [
      'a link',
      [text('See '), linked('the deck', 'https://aka.ms/d'), text('.')],
      'See [the deck](https://aka.ms/d).',
    ],
    ['bold beside a link', [bold('Now:'), text(' '), linked('x', 'http://a.b')], '**Now:** [x](http://a.b)'],
    ['an address with brackets', [linked('x', 'https://a.b/c_(d)')], '[x](https://a.b/c_%28d%29)'],
  ])('with %s is a TextBlock', (_what, inlines, written) => {
    expect(typeset([paragraph(...inlines)], phrases)).toEqual([
      { type: 'TextBlock', text: written, wrap: true },
    ]);
  });

  it.each([
    'a * b * c',
    'snake_case_name',
    '1. not a list',
    '- not a list',
    '# not a heading',
    '[Customer name]',
    '{{DATE(2020-03-27)}}',
    'AT&amp;T',
    '<at>someone</at>',
    '~~kept~~',
  ])('with text that looks like markup is a RichTextBlock: %s', (words) => {
    expect(typeset([paragraph(text(words))], phrases)).toEqual([
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: words }] },
    ]);
  });

  it('keeps words and link apart when the words look like markup', () => {
    const card = cardOf(paragraph(text('Use [this] '), linked('template', 'https://a.b/t'), text('.')));
    expect(cardText(card)).toBe('Use [this] template.\ntemplate');
    expect(cardUrls(card)).toEqual(['https://a.b/t']);
  });

  it('does not set Japanese bold in Markdown, which would show the stars', () => {
    const card = cardOf(
      paragraph(text('資料は'), bold('「必須」'), text('です。'), linked('参照', 'https://a.b')),
    );
    expect(JSON.stringify(card)).not.toContain('**');
    expect(cardText(card)).toBe('資料は「必須」です。参照\n参照');
  });

  it('makes no image of an exclamation mark before a link', () => {
    expect(JSON.stringify(cardOf(paragraph(text('Look!'), linked('here', 'https://a.b'))))).not.toContain(
      '![',
    );
  });

  it.each(['migration.md', 'javascript:alert(1)', 'https://', 'data:text/html,x', '//a.b'])(
    'shows a link that cannot be opened as its words: %s',
    (url) => {
      const card = cardOf(paragraph(linked('words', url)));
      expect(cardText(card)).toBe('words');
      expect(cardUrls(card)).toEqual([]);
    },
  );

  it('has a line for each forced break', () => {
    expect(cardText(cardOf(paragraph(text('one'), { kind: 'break' }, text('two'))))).toBe('one\ntwo');
  });
});

describe('other blocks', () => {
  it('put list items beside their markers, deeper ones further right', () => {
    const inner: Block = { kind: 'list', start: 9, items: [{ blocks: [paragraph(text('inner'))] }] };
    const card = cardOf({
      kind: 'list',
      start: null,
      items: [{ blocks: [paragraph(text('outer')), inner] }],
    });
    expect(cardText(card)).toBe('• outer\n9. inner');
    expect(JSON.stringify(card.content.body[0])).toContain('"width":"22px"');
    expect(JSON.stringify(card.content.body[1])).toContain('"width":"38px"');
  });

  it('stack the cells of a table below each other, with their headers', () => {
    const cell = (words: string) => ({ inlines: [text(words)] });
    const rows = [
      [cell('1'), cell('Plan'), { inlines: [] }],
      [cell('2'), cell('Do'), cell('soon')],
    ];
    const card = cardOf({ kind: 'table', header: [cell('No'), cell('What'), cell('When')], rows });
    expect(cardText(card)).toBe('No: 1\nWhat: Plan\nNo: 2\nWhat: Do\nWhen: soon');
  });

  it('say in words what kind of note a box is', () => {
    const card = cardOf({ kind: 'quote', note: 'important', blocks: [paragraph(text('Back up first.'))] });
    expect(cardText(card)).toBe('Important\nBack up first.');
    expect(card.content.body[0]).toMatchObject({ type: 'Container', style: 'emphasis' });
  });

  it('mark headings for screen readers', () => {
    expect(typeset([{ kind: 'heading', level: 4, inlines: [text('Then')] }], phrases)).toMatchObject([
      { type: 'TextBlock', text: 'Then', style: 'heading', weight: 'Bolder' },
    ]);
  });

  it('show a picture that can be fetched with its description, and else the description', () => {
    const images: Block[] = [
      { kind: 'image', alt: 'The phases', url: 'https://a.b/phases.png' },
      { kind: 'image', alt: 'The roles', url: 'media/roles.png' },
      { kind: 'image', alt: '', url: 'media/plan.png' },
    ];
    expect(typeset(images, phrases)[0]).toMatchObject({ type: 'Image', altText: 'The phases' });
    expect(cardText(cardOf(...images))).toBe('The phases\nImage: The roles\nImage: plan.png');
  });

  it('leave out what has no words', () => {
    const empty: Block[] = [paragraph(), paragraph(text('  ')), { kind: 'code', text: '' }, bullets()];
    expect(typeset(empty, phrases)).toEqual([]);
  });
});
