import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.join(__dirname, '../..');
/** Documents name files from the top of the project, from `src`, or from the folder that they are about. */
const NAMED_FROM = ['', 'src', 'src/answering'];
const FILE_NAME = /`([\w./-]+\.ts|(?:src|tests|docs)\/[\w./-]+)`/g;
const CODE = /```.*?```|`[^`\n]*`/gs;
const TARGET = /\]\((?!https?:)([^)\s#]+)[^)]*\)|src="([^"]+)"/g;

const DOCUMENTS = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs')).map((name) => path.posix.join('docs', name)),
].filter((name) => name.endsWith('.md'));

function isThere(...parts: string[]): boolean {
  return existsSync(path.join(ROOT, ...parts));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(path.join(ROOT, document), 'utf8');

  it('names files that there are', () => {
    const named = [...text.matchAll(FILE_NAME)].map(([, file = '']) => file);
    expect(named.filter((file) => !NAMED_FROM.some((folder) => isThere(folder, file)))).toEqual([]);
  });

  it('leads to files that there are', () => {
    const targets = [...text.replace(CODE, '').matchAll(TARGET)].map(([, link, src]) => link ?? src ?? '');
    expect(targets.filter((target) => !isThere(path.dirname(document), target))).toEqual([]);
  });
});
