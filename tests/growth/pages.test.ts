import { expect, it } from '@jest/globals';
import { growthProblem, repeated } from './growth';
import { PAGES, readPage } from './pages';
import { FEW_PIECES } from './pieces';

it.each(Object.entries(PAGES))('reading a page takes time in proportion to %s', (_where, page) => {
  const problems = FEW_PIECES.flatMap((piece) => {
    const problem = growthProblem(readPage, (length) => page(repeated(piece, length)), 600);
    return problem === undefined ? [] : [`${JSON.stringify(piece)}: ${problem}`];
  });
  expect(problems).toEqual([]);
});
