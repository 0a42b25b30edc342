import { describe, expect, it } from '@jest/globals';
import { quoted } from '../../../../src/answering/decide/lines/quoted';
import type { Block } from '../../../../src/playbook/text';
import { page, paragraph, step, words } from '../../fixtures';

const list: Extract<Block, { kind: 'list' }> = {
  kind: 'list',
  start: null,
  items: [
    { blocks: [paragraph('First item')] },
    {
      blocks: [
        paragraph('Second item'),
        { kind: 'list', start: null, items: [{ blocks: [paragraph('Inner')] }] },
      ],
    },
  ],
};
const table: Block = {
  kind: 'table',
  header: [{ inlines: words('Size') }, { inlines: words('Who') }],
  rows: [
    [{ inlines: words('Small') }, { inlines: words('Nobody') }],
    [{ inlines: words('Large') }, { inlines: words('An SME') }],
  ],
};
const kickoff = page('kickoff', 'Kickoff', {
  intro: [paragraph('Welcome.')],
  sections: [
    {
      kind: 'other',
      heading: 'Questions',
      line: 1,
      blocks: [
        paragraph('Is it needed for old customers?'),
        paragraph('No, only for new ones.'),
        { kind: 'heading', level: 4, inlines: words('Sizes') },
        table,
        list,
      ],
    },
  ],
  steps: [
    step('Prepare', { blocks: [paragraph('Call them.')] }),
    step('Ask', { blocks: [paragraph('Ask for:'), list, paragraph('Then thank them:')] }),
    step('Tell', { blocks: [paragraph('Tell them:'), { ...list, items: Array(7).fill(list.items[0]) }] }),
  ],
});
const inSection = (line: number) => quoted(kickoff, { kind: 'section', index: 0, line });

describe('a line that is quoted', () => {
  it('stands under the heading of its part', () => {
    expect(quoted(kickoff, { kind: 'intro', index: 0, line: 0 })).toMatchObject({
      heading: null,
      text: 'Welcome.',
    });
    expect(quoted(kickoff, { kind: 'step', index: 0, line: 0 })).toMatchObject({
      heading: 'Prepare',
      text: 'Call them.',
    });
  });

  it('that is a question comes with its answer, and an answer with its question', () => {
    const both = 'Is it needed for old customers? No, only for new ones.';
    expect(inSection(0)?.text).toBe(both);
    expect(inSection(1)?.text).toBe(both);
  });

  it('of questions and answers that have labels is never paired with those of another', () => {
    const labelled = (label: string, text: string): Block => ({
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: label, bold: true },
        { kind: 'text', text: ` ${text}` },
      ],
    });
    const asked = page('asked', 'Asked', {
      intro: [
        labelled('質問:', '目的は何ですか。'),
        labelled('回答:', '理由は 2 つあります。'),
        list,
        labelled('Q:', 'さかのぼって入力する必要がありますか?'),
        labelled('A:', 'いいえ。'),
        labelled('Q:', '更新は必要ですか。'),
        labelled('A:', 'はい。'),
      ],
    });
    const said = (line: number) => quoted(asked, { kind: 'intro', index: 0, line })?.text;
    expect(said(0)).toBe('質問: 目的は何ですか。 回答: 理由は 2 つあります。');
    expect(said(2)).toBe('質問: 目的は何ですか。 First item');
    expect(said(5)).toBe('Q: さかのぼって入力する必要がありますか? A: いいえ。');
    expect(said(6)).toBe(said(5));
    expect(said(7)).toBe('Q: 更新は必要ですか。 A: はい。');
    expect(said(8)).toBe(said(7));
  });

  it('goes no further than what stands under its heading', () => {
    const heading = (text: string): Block => ({ kind: 'heading', level: 4, inlines: words(text) });
    const apart = page('apart', 'Apart', {
      intro: [
        heading('Before'),
        paragraph('Is the tenant ready?'),
        heading('Boards'),
        paragraph('A board has the tasks of a page.'),
        paragraph('The customer needs:'),
        heading('Others'),
        list,
      ],
    });
    const said = (line: number) => quoted(apart, { kind: 'intro', index: 0, line })?.text;
    expect([0, 1, 2].map(said)).toEqual([
      'Is the tenant ready?',
      'A board has the tasks of a page.',
      'The customer needs:',
    ]);
  });

  it('is not paired by bold words that are no questions and answers', () => {
    const noted = page('noted', 'Noted', {
      intro: ['Purpose:', 'Audience:', 'Purpose:', 'Audience:'].map(
        (label): Block => ({
          kind: 'paragraph',
          inlines: [
            { kind: 'text', text: label, bold: true },
            { kind: 'text', text: ' all of it' },
          ],
        }),
      ),
    });
    expect(quoted(noted, { kind: 'intro', index: 0, line: 1 })?.text).toBe('Audience: all of it');
  });

  it('is a row of a table, with the header above it, and under the nearest heading', () => {
    expect(inSection(3)).toEqual({
      heading: 'Sizes',
      text: 'Large | An SME',
      blocks: [{ ...table, rows: [table.rows[1]] }],
    });
  });

  it('is an item of a list without those inside it', () => {
    expect([4, 5, 6].map((line) => inSection(line)?.text)).toEqual(['First item', 'Second item', 'Inner']);
  });

  it('that leads up to a short list comes with the list', () => {
    const asked = quoted(kickoff, { kind: 'step', index: 1, line: 0 });
    expect(asked?.text).toBe('Ask for: First item Second item Inner');
    expect(asked?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
  });

  it.each([
    [1, 4, 'Then thank them:'],
    [2, 0, 'Tell them:'],
  ])('stands alone where it leads up to nothing, or to a long list', (index, line, text) => {
    expect(quoted(kickoff, { kind: 'step', index, line })?.text).toBe(text);
  });

  it('is nothing where the page has changed', () => {
    expect(inSection(99)).toBeUndefined();
    expect(quoted(kickoff, { kind: 'step', index: 7, line: 0 })).toBeUndefined();
  });
});
