import { expect, it } from '@jest/globals';
import { buildPlaybook } from '../../src/content/build';

/** One of each kind of markup; `longPages.slow.test.ts` has all that once took long. */
it.each(['word ', '[', '**a', '<a ', '| 12 | a |\n', '### a\n', '- a\n', '[!INCLUDE [a'])(
  'a page of one megabyte of %j is read in less than a second, and said to be too long',
  (piece) => {
    const content = `# Page\n\n${piece.repeat(Math.ceil(2 ** 20 / piece.length))}`;
    const started = process.cpuUsage();
    const { playbook, problems } = buildPlaybook([{ path: 'en/page.md', locale: 'en', content }]);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(1);
    expect(playbook.pages.get('en')?.get('page')).toBeDefined();
    expect(problems.map(({ code }) => code)).toContain('page_too_long');
  },
);

it.each(['| 1 | a b c d e f g | b |\n', '[a](https://b.c/d) ', '- a\n**b**\n'])(
  'a page that is as long as one can be, all %j, is read in less than two seconds',
  (piece) => {
    const content = piece.repeat(Math.floor(199_000 / piece.length));
    const started = process.cpuUsage();
    buildPlaybook([{ path: 'en/page.md', locale: 'en', content }]);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(2);
  },
);
