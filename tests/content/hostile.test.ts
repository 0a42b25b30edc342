import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPlaybook } from '../../src/content/build';

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
