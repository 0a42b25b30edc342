import { describe, expect, it } from '@jest/globals';
import { saidOnPage, shareSaid } from '../../../src/answering/search/terms/saidOnPage';

/** Lines of a page as the terms of the question that each has; terms are numbers from 0. */
function sharesOf(lines: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const said = saidOnPage(weights, lines);
  return lines.map((_, line) => shareSaid(said, line));
}

describe('what a line says of a question', () => {
  it('counts little where most lines of the page say it, for that is what the page is about', () => {
    const [about = 0, , , alone = 0] = sharesOf([[0], [0], [0], [1]], [1, 1]);
    expect(alone).toBeGreaterThan(3 * about);
  });

  it('is all of it where the line has every term, and nothing where it has none', () => {
    expect(sharesOf([[0, 1], [0], []], [1, 1])).toEqual([1, expect.closeTo(0.32, 2), 0]);
  });

  it('is less where the question also has a term that no line has', () => {
    const [share = 0] = sharesOf([[0], []], [1, 1]);
    expect(share).toBeCloseTo(0.5);
  });

  it('is nothing on a page of one line with a question of no terms', () => {
    expect(sharesOf([[]], [])).toEqual([0]);
  });
});
