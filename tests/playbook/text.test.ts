import { describe, expect, it } from '@jest/globals';
import { type Block, blockText, type Inline, inlineText } from '../../src/playbook/text';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (words: string): Block => ({ kind: 'paragraph', inlines: [text(words)] });
const target = { url: 'https://example.com', page: null };

describe('the text of inlines', () => {
  it.each<[string, Inline[], string]>([
    ['nothing', [], ''],
    ['words as they stand', [text('Read '), { kind: 'text', text: 'this', bold: true }], 'Read this'],
    ['a link by its words', [{ kind: 'link', inlines: [text('the '), text('plan')], target }], 'the plan'],
    ['a forced break as a space', [text('one'), { kind: 'break' }, text('two')], 'one two'],
    ['what looks like markup', [text('**not bold** & <b>')], '**not bold** & <b>'],
  ])('is %s', (_name, inlines, expected) => {
    expect(inlineText(inlines)).toBe(expected);
  });
});

describe('the text of blocks', () => {
  it.each<[string, Block[], string]>([
    ['nothing of nothing', [], ''],
    ['a line a paragraph', [paragraph(' one '), paragraph('two')], 'one\ntwo'],
    ['the words of a heading', [{ kind: 'heading', level: 3, inlines: [text('Kick-off')] }], 'Kick-off'],
    [
      'a line an item, inner lists too',
      [
        {
          kind: 'list',
          start: null,
          items: [
            { blocks: [paragraph('a'), { kind: 'list', start: 1, items: [{ blocks: [paragraph('b')] }] }] },
            { blocks: [paragraph('c')] },
          ],
        },
      ],
      'a\nb\nc',
    ],
    [
      'a line a row, the header first',
      [
        {
          kind: 'table',
          header: [{ inlines: [text('ID')] }, { inlines: [text('Task')] }],
          rows: [[{ inlines: [text(' 4047 ')] }, { inlines: [text('Call')] }]],
        },
      ],
      'ID | Task\n4047 | Call',
    ],
    ['what is quoted', [{ kind: 'quote', note: 'important', blocks: [paragraph('Mind this')] }], 'Mind this'],
    ['code as it stands', [{ kind: 'code', text: '  a\n  b' }], '  a\n  b'],
    ['nothing of an image', [{ kind: 'image', alt: 'A chart', url: 'chart.png' }], ''],
  ])('is %s', (_name, blocks, expected) => {
    expect(blockText(blocks)).toBe(expected);
  });
});
