import { describe, expect, it, jest } from '@jest/globals';
import { growthProblem, repeated } from './growth';
import { PAGES, readPage } from './pages';
import { PIECES } from './pieces';

jest.setTimeout(600_000);

describe.each(Object.entries(PAGES))('reading a page takes time in proportion to %s', (_where, page) => {
  it.each(PIECES.map((piece) => [JSON.stringify(piece), piece] as const))('made of %s', (_shown, piece) => {
    expect(growthProblem(readPage, (length) => page(repeated(piece, length)), 4000)).toBeUndefined();
  });
});
