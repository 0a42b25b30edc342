import { describe, expect, it } from '@jest/globals';
import { buildPlaybook } from '../../src/content/build';

const MEGABYTE = 1 << 20;
const read = (content: string) =>
  buildPlaybook([
    { path: 'en/page.md', locale: 'en', content },
    { path: 'de/page.md', locale: 'de', content: content.slice(0, 500) },
  ]);

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
    expect(JSON.stringify(playbook.pages.get('en')?.get('page')?.intro).length).toBeGreaterThan(190_000);
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
