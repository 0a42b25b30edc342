import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rewriteBetween } from '../rewriteBetween';
import { qualityOf } from './rankingFigures';

describe('the tables in docs/answering.md', () => {
  it.each(['own pages', 'sample pages', 'ablation'])('have their place: %s', (name) => {
    const document = readFileSync(path.join(__dirname, '../../../docs/answering.md'), 'utf8');
    expect(rewriteBetween(document, name, '| new |')).toContain(
      `<!-- bench: ${name} -->\n\n| new |\n\n<!-- end -->`,
    );
  });

  it('are replaced, and nothing else is', () => {
    const document =
      'a\n<!-- bench: one -->\nold\n<!-- end -->\nb\n<!-- bench: two -->\nkept\n<!-- end -->\n';
    expect(rewriteBetween(document, 'one', 'new')).toBe(document.replace('old\n', '\nnew\n\n'));
  });

  it('are missed when their place is gone', () => {
    expect(() => rewriteBetween('no place', 'one', 'new')).toThrow('expected a line "<!-- bench: one -->"');
  });
});

describe('the quality of a ranking', () => {
  it('counts what came first, what came among three, and one by the rank', () => {
    expect(qualityOf([1, 2, 4, null])).toEqual({ questions: 4, hit1: 0.25, hit3: 0.5, mrr: 0.4375 });
  });
});
