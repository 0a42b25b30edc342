import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { linesThatMatter, PAGES } from './linesThatMatter';

describe('a page without one of its lines', () => {
  /** `oneLineLess.slow.test.ts` has the other languages. */
  it.each(PAGES.filter(([path]) => path.includes('/ja/')))(
    'keeps every task, link and section of the others: %s',
    (path) => {
      expect(linesThatMatter(readFileSync(path, 'utf8'))).toEqual([]);
    },
  );

  it('loses what only that line could tell, such as where a link begins', () => {
    expect(linesThatMatter('# Page\n\nRead [the\nnew\nplan](plan.md).\n')).toEqual(['Read [the']);
  });
});
