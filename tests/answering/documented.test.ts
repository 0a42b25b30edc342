import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { HINT_PARTS, LINK_PARTS, PAGE_PARTS } from '../../src/answering/search/rank';

const ROOT = path.join(__dirname, '../..');
const DOCUMENT = readFileSync(path.join(ROOT, 'docs/answering.md'), 'utf8');

/** The rows `| NAME | number | … |`, each with the file that the last row before it named. */
function documentedNumbers(): { file: string; name: string; value: number }[] {
  let file = '';
  return DOCUMENT.split('\n').flatMap((line) => {
    const [, first = '', second = ''] = /^\| `([\w./-]+)`[^|]*\| ([\d.]*)/.exec(line) ?? [];
    if (first.endsWith('.ts')) file = first;
    return /^[A-Z_]+$/.test(first) && !first.endsWith('_PARTS')
      ? [{ file, name: first, value: Number(second) }]
      : [];
  });
}

describe('docs/answering.md', () => {
  it.each(documentedNumbers())('has $name as it is in $file', ({ file, name, value }) => {
    expect(require(path.join(ROOT, 'src/answering', file))[name]).toBe(value);
  });

  it('has more than a few such numbers', () => {
    expect(documentedNumbers().length).toBeGreaterThan(15);
  });

  it.each([
    ['PAGE_PARTS', PAGE_PARTS],
    ['LINK_PARTS', LINK_PARTS],
    ['HINT_PARTS', HINT_PARTS],
  ])('has %s as they are', (name, { text, title, coverage, passage }) => {
    const row = DOCUMENT.split('\n').find((line) => line.startsWith(`| \`${name}\``));
    expect(row?.split('|').slice(2, 6).map(Number)).toEqual([text, title, coverage, passage]);
  });
});
