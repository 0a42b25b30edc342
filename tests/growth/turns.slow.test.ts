import { describe, expect, it, jest } from '@jest/globals';
import { growthProblem, repeated } from './growth';
import { PIECES } from './pieces';
import { TURNS } from './turns';

jest.setTimeout(600_000);

describe.each(Object.entries(TURNS))('the work for %s is in proportion to its length', (_what, run) => {
  it.each(PIECES.map((piece) => [JSON.stringify(piece), piece] as const))('made of %s', (_shown, piece) => {
    expect(growthProblem(run, (length) => repeated(piece, length), 100_000)).toBeUndefined();
  });
});
