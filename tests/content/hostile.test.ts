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
  ])('of %j takes less than two seconds', (piece) => {
    const header = '| Task ID | Task Name | (M)x | FastTrack Role |\n|--|--|--|--|\n';
    const content = header + piece.repeat(Math.floor(199_000 / piece.length));
    const started = process.cpuUsage();
    read(content);
    expect(cpuMs(started)).toBeLessThan(2000);
  });
});

/** Milliseconds that this process was busy; unlike the time that passed, the same on a machine that others use too. */
function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
