import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { linesThatMatter, PAGES } from './linesThatMatter';

it.each(PAGES)(
  'a page without one of its lines keeps every task, link and section of the others: %s',
  (path) => {
    expect(linesThatMatter(readFileSync(path, 'utf8'))).toEqual([]);
  },
);
