import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.join(__dirname, '../..');
const DOCUMENT = readFileSync(path.join(ROOT, 'docs/answering.md'), 'utf8');

/** The rows `| NAME | number | … |`, each with the file that the last row before it named. */
function documentedNumbers(): { file: string; name: string; value: number }[] {
  let file = '';
  return DOCUMENT.split('\n').flatMap((line) => {
    const [, first = '', second = ''] = /^\| `([\w./-]+)`[^|]*\| ([\d.]*)/.exec(line) ?? [];
    if (first.endsWith('.ts')) file = first;
    return /^[A-Z_]+$/.test(first) ? [{ file, name: first, value: Number(second) }] : [];
  });
}

describe('docs/answering.md', () => {
  it.each(documentedNumbers())('has $name as it is in $file', ({ file, name, value }) => {
    expect(require(path.join(ROOT, 'src/answering', file))[name]).toBe(value);
  });

  it('has more than a few such numbers', () => {
    expect(documentedNumbers().length).toBeGreaterThan(15);
  });
});
