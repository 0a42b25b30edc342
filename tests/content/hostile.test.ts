import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPlaybook } from '../../src/content/build';

const MEGABYTE = 1 << 20;
const read = (content: string | Uint8Array) =>
  buildPlaybook([
    { path: 'en/page.md', locale: 'en', content },
    { path: 'de/page.md', locale: 'de', content: content.slice(0, 500) },
  ]);

/** Pieces that mean something to the reader, so that random pages reach its corners. */
const PIECES = [
  '---\n',
  '---js\n',
  'title: ',
  '# ',
  '## Approach\n',
  '### Step\n',
  '#### FTOP Tasks\n',
  '## Next Steps\n',
  '## 概要の更新\n',
  'Phase: **',
  'Primary Role: **',
  '**',
  'Applies To: ',
  '主要角色：',
  '| Task ID | Task Name | (M)andatory | FastTrack Role |\n',
  '|--|--|--|--|\n',
  '| 12 | a | M | FM |\n',
  '|',
  '||',
  '\n',
  '\n\n',
  '    ',
  '- ',
  '1. ',
  'a. ',
  '> ',
  '[!NOTE]',
  '[',
  '](',
  ')',
  '![',
  'https://a.b/c',
  '<a href="',
  '<!--',
  '-->',
  '`',
  '```\n',
  '\\',
  '&#0;',
  '&lt;',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\ud800',
  '概要',
  'word',
  '\t',
  '• ',
  '_',
  '*',
  '（https://a.b）',
  '][https://a.b]',
  '(a)[https://a.b]',
  'https;//a.b',
  '> |',
  '| 12, 13 | a | M FM |\n',
  '[!INCLUDE [a](x.md)]',
  '<a href=x>',
  '## 1. Approach (b)\n',
  '#### 2. Step\n',
  '**Refresh Summary**\n',
  '{{',
  '${',
];

describe('any bytes', () => {
  it('are read without throwing, as a page whose lines exist', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const { playbook } = read(bytes);
        expect(playbook.pages.get('en')?.size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it('of the characters that matter are read too, and every problem names a line of the page', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const content = pieces.join('');
        const { playbook, problems } = read(content);
        expect(playbook.pages.get('en')?.size).toBe(1);
        const lines = content.split('\n').length;
        for (const { line, file } of problems)
          if (file === 'en/page.md') expect(line >= 1 && line <= lines).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any included text', () => {
  it('is read like a page, and every problem names a line of the page that includes it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const content = 'a\n\n[!INCLUDE [a](x.md)]\n\nb\n';
        const includes = new Map([['x.md', pieces.join('')]]);
        const { problems } = buildPlaybook([{ path: 'en/page.md', locale: 'en', content, includes }]);
        for (const { line } of problems) expect(line >= 1 && line <= 6).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a page of one megabyte', () => {
  it.each([
    'a',
    ' ',
    '\n',
    '[',
    '[](',
    '![',
    '[[a](b)',
    '*a_ ',
    '**a',
    '`a``b',
    '>',
    '- ',
    '- a\n',
    '| 12 | a |\n',
    '|',
    'a | ',
    '# ',
    '### a\n',
    '<',
    '<!--',
    '<a ',
    'https://',
    'http://a.b ',
    'Phase: **',
    '**x** Applies To: ',
    '&amp;',
    '\\',
    '---\n',
    'a: b\n',
    '的，',
    'a. b\n',
    '[!INCLUDE [a',
    '[a](b\n',
    '    a\n',
    '\t- a\n',
    '[a](https://b.c/d) ',
    '## Approach\n### a\nPrimary Role: **FM**\n',
  ])('of %j takes less than a second', (piece) => {
    const content = piece.repeat(Math.ceil(MEGABYTE / piece.length));
    const started = process.cpuUsage();
    read(content);
    expect(cpuMs(started)).toBeLessThan(1000);
  });

  it('keeps its text, and says that it is too long', () => {
    const { playbook, problems } = read(`# Page\n\n${'word '.repeat(60_000)}`);
    expect(JSON.stringify(playbook.pages.get('en')?.get('page')?.intro).length).toBeGreaterThan(300_000);
    expect(problems.map(({ code }) => code)).toContain('page_too_long');
  });
});

describe('a page that is as long as one can be', () => {
  it.each([
    '[[a](b)',
    '![',
    '- a\n',
    '| 1 | a b c d e f g | b |\n',
    '**a',
    '[!INCLUDE [a',
    '<a@b.c> ',
    'a. [b](c.md) ',
    '[a](https://b.c/d) ',
    '| 1 M FM |\n',
    '| 1 | a\n',
    '| 1 | a | M | FM |\n\n',
    '||||||||||\n',
    '    | a | b |\n    |--|--|\n',
    '> |\n',
    'Task ID\tTask Name\n',
    'x\n:**\n',
    '**FM** and ',
    '- a\n**b**\n',
    '# a\n- Phase: **b**\n',
    '## Approach\n### 1. a\n',
    '[a](http://b ',
    '(a)[http://b',
    '](（http://',
    '<a href=x><b>',
    '1261, ',
  ])('of %j takes less than two seconds', (piece) => {
    const header = '| Task ID | Task Name | (M)x | FastTrack Role |\n|--|--|--|--|\n';
    const content = header + piece.repeat(Math.floor(199_000 / piece.length));
    const started = process.cpuUsage();
    read(content);
    expect(cpuMs(started)).toBeLessThan(2000);
  });
});

it('a value that stays open to the end of the longest page takes less than two seconds', () => {
  const started = process.cpuUsage();
  read(`Phase: **\n${'a\n'.repeat(99_000)}`);
  expect(cpuMs(started)).toBeLessThan(2000);
});

/** Milliseconds that this process was busy; unlike the time that passed, the same on a machine that others use too. */
function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
