import { describe, expect, it } from '@jest/globals';
import { indexLines, type LineTerms } from '../../../../src/answering/search/lines/lineIndex';
import { IN_TITLE, linesWithTitle } from '../../../../src/answering/search/lines/linesWithTitle';
import { finish } from '../finish';

const NOTES = 0;
const UPDATED = 1;
const WEEKS = 2;
const OTHER = 3;
const TERMS = 4;

/** Two pages: the first one has the lines 0 and 1, the second one the line 2. */
const lines = finish(
  indexLines([line(0, [UPDATED, WEEKS]), line(0, [OTHER]), line(1, [UPDATED, OTHER], [WEEKS])], TERMS),
);
const asked = [NOTES, UPDATED, WEEKS].map((term) => ({
  weight: 1,
  topical: true,
  terms: [term],
  worths: [1],
  mentions: [1],
}));
const said = linesWithTitle(lines, asked);
const title = (...terms: number[]): ReadonlySet<number> => new Set(terms);

function line(page: number, terms: number[], heading: number[] = []): LineTerms {
  return { page, ref: { kind: 'intro', index: 0 }, line: 0, heading, terms, length: terms.length };
}

describe('what a title and one line of a page say together', () => {
  it('is more when the title has what the line leaves out', () => {
    expect(said(0, title(NOTES))).toBeGreaterThan(said(0, title(OTHER)));
  });

  it('counts once what both say', () => {
    expect(said(0, title(UPDATED))).toBeCloseTo(said(0, title(OTHER)));
  });

  it('is what the title says on a page whose lines say nothing', () => {
    const onlyNotes = linesWithTitle(lines, asked.slice(0, 1));
    expect(onlyNotes(1, title(NOTES))).toBeCloseTo(IN_TITLE);
  });

  it('is of one line, and less of what only the heading above it says', () => {
    const both = linesWithTitle(lines, asked.slice(1));
    expect(both(0, title())).toBeCloseTo(1);
    expect(both(1, title())).toBeGreaterThan(0.5);
    expect(both(1, title())).toBeLessThan(1);
  });

  it('is nothing of a question without words', () => {
    expect(linesWithTitle(lines, [])(0, title(NOTES))).toBe(0);
  });
});
