import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.join(__dirname, '../..');
const DESIGN = readFileSync(path.join(ROOT, 'docs/design.md'), 'utf8');

/** What stands below a heading of docs/design.md. */
function below(heading: string): string {
  const [, section = ''] = DESIGN.split(`## ${heading}\n`);
  return section.split('\n## ')[0] ?? '';
}

describe.each([
  { heading: 'The way of a question', from: 'src/answering' },
  { heading: 'The way of a tick', from: 'src' },
])('"$heading" in docs/design.md', ({ heading, from }) => {
  const stages = [...below(heading).matchAll(/`([\w/]+\.ts)`, `(\w+)`/g)].map(([, file = '', name = '']) => ({
    file,
    name,
  }));

  it('has all of its stages', () => {
    expect(stages.length).toBeGreaterThanOrEqual(10);
  });

  it.each(stages)('leads through $name of $file', ({ file, name }) => {
    const code = readFileSync(path.join(ROOT, from, file), 'utf8');
    expect(code).toMatch(new RegExp(`^export (?:async )?(?:function\\*?|class|const) ${name}\\b`, 'm'));
  });
});

describe('"Adding …" in docs/design.md', () => {
  const rows = [...below('Adding …').matchAll(/^\| ((?!what|---).+?) \| (.+) \|$/gm)];
  const most: [of: RegExp, files: number][] = [
    // A command is pressed on a task or asked for in the menu, a topic is part of a page or not: one way is named too much.
    // A form with values of the board in it takes one more.
    [/^a board command/, 7 + 2],
    [/^a topic/, 7 + 1],
    [/^a kind of section/, 7],
    [/^a card/, 4],
    [/^a language/, 0],
    [/^a storage backend/, 3],
  ];

  it.each(most)('%s takes few files', (of, files) => {
    const [, , named = ''] = rows.find(([, what = '']) => of.test(what)) ?? [];
    expect(named).not.toBe('');
    const sources = [...named.matchAll(/`((?!tests\/)[^`]+\.ts)`/g)];
    expect(sources.length).toBeLessThanOrEqual(files);
  });
});
