import { describe, expect, it } from '@jest/globals';
import { type Block, blockText } from '../../../src/playbook/text';
import { codesOf, pageOf } from '../fragments';

const blocks = (markdown: string): Block[] => pageOf(`# Page\n\n${markdown}\n`).intro;
const text = (markdown: string) => blockText(blocks(markdown));

describe('text is what the author wrote', () => {
  it.each([
    ['custome\u200b\u200br', 'customer', 'no invisible characters'],
    ['a\u00a0b', 'a b', 'no-break spaces are spaces'],
    ['&lt;1,000 &amp; more', '<1,000 & more', 'entities'],
    ['\\[x\\] \\> \\<1,000 Win10\\*', '[x] > <1,000 Win10*', 'escapes'],
    ['<choose appropriate scenario>', '<choose appropriate scenario>', 'angle brackets'],
    ['one\ntwo', 'one two', 'a line end is a space'],
    ['“a” – ‘b’', '“a” – ‘b’', 'typographic marks'],
    ['技术\n知识', '技术知识', 'no space between Chinese lines'],
    ['展開の\nデモ', '展開のデモ', 'nor between Japanese ones'],
    ['使用\nOffice', '使用 Office', 'but before Latin letters'],
    ['マネージャー エンジニア', 'マネージャー エンジニア', 'spaces within a line stay'],
    ['a  \nb', 'a b', 'a forced line end'],
    ['`code` and ~~more~~', 'code and ~~more~~', 'code is text'],
    ['    indented text', 'indented text', 'an indented line is no code'],
    ['a_b_c 2*3*4 snake_case_name', 'a_b_c 234 snake_case_name', 'underscores within words'],
    ['{{x}} {y}', '{{x}} {y}', 'braces'],
    ['**open', 'open', 'stars that open nothing'],
  ])('%j is %j: %s', (markdown, expected) => {
    expect(text(markdown)).toBe(expected);
  });

  it('tells of stars that open nothing', () => {
    expect(codesOf('# Page\n\n**open\n')).toEqual(['emphasis_unclosed']);
  });
});

describe('blocks', () => {
  it('keep bold and italic, in Chinese too', () => {
    expect(blocks('a **b** *c*')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'a ' },
          { kind: 'text', text: 'b', bold: true },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: 'c', italic: true },
        ],
      },
    ]);
    expect(blocks('**问：**由于**重要**')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: '问：', bold: true },
          { kind: 'text', text: '由于' },
          { kind: 'text', text: '重要', bold: true },
        ],
      },
    ]);
  });

  it.each([
    ['> [!IMPORTANT]\n> Read.', 'important'],
    ['>[!Note]\n>Read.', 'note'],
    ['> [!TIP] Read.', 'tip'],
    ['[!NOTE]\nRead.', 'note'],
    ['>Read.', null],
  ])('%j is a quote with the note %s', (markdown, note) => {
    const [block] = blocks(markdown);
    expect(block?.kind === 'quote' && [block.note, blockText(block.blocks)]).toEqual([note, 'Read.']);
  });

  it('are lists in lists, numbered ones with their start', () => {
    expect(blocks('3. a\n   - b\n     c\n4. d')).toEqual([
      {
        kind: 'list',
        start: 3,
        items: [
          {
            blocks: [paragraph('a'), { kind: 'list', start: null, items: [{ blocks: [paragraph('b c')] }] }],
          },
          { blocks: [paragraph('d')] },
        ],
      },
    ]);
  });

  it('are pictures beside their text', () => {
    expect(blocks('See ![The plan](media/plan.png "Plan") here.')).toEqual([
      paragraph('See'),
      { kind: 'image', alt: 'The plan', url: 'media/plan.png' },
      paragraph('here.'),
    ]);
  });

  it('are tables of any kind, every cell of them', () => {
    const [table] = blocks('|Scenario||\n|--|--|\n|a|b|c|\n|d|\n');
    expect(table && blockText([table])).toBe('Scenario |  | \na | b | c\nd |  | ');
  });

  it('are code as it stands', () => {
    expect(blocks('```\n## no heading\n```')).toEqual([{ kind: 'code', text: '## no heading' }]);
  });
});

function paragraph(own: string): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text: own }] };
}
