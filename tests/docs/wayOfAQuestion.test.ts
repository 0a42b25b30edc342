import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.join(__dirname, '../..');
const DESIGN = readFileSync(path.join(ROOT, 'docs/design.md'), 'utf8');

/** Every file with a function behind it, as "The way of a question" names them. */
function stages(): { file: string; name: string }[] {
  const [, section = ''] = /## The way of a question\n(.*?)\n## /s.exec(DESIGN) ?? [];
  return [...section.matchAll(/`([\w/]+\.ts)`, `(\w+)`/g)].map(([, file = '', name = '']) => ({
    file,
    name,
  }));
}

describe('the way of a question in docs/design.md', () => {
  it('has all of its stages', () => {
    expect(stages().length).toBeGreaterThanOrEqual(10);
  });

  it.each(stages())('leads through $name of $file', ({ file, name }) => {
    const code = readFileSync(path.join(ROOT, 'src/answering', file), 'utf8');
    expect(code).toMatch(new RegExp(`^export function\\*? ${name}\\b`, 'm'));
  });
});
