import { expect, it } from '@jest/globals';
import { growthProblem, repeated } from './growth';
import { FEW_PIECES } from './pieces';
import { TURNS } from './turns';

it.each(Object.entries(TURNS))('the work for %s is in proportion to its length', (_what, run) => {
  const problems = FEW_PIECES.flatMap((piece) => {
    const problem = growthProblem(run, (length) => repeated(piece, length), 1000);
    return problem === undefined ? [] : [`${JSON.stringify(piece)}: ${problem}`];
  });
  expect(problems).toEqual([]);
});
