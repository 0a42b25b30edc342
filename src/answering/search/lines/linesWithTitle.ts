import { firstFrom, type Postings } from '../terms/postings';
import { idf } from '../terms/termIndex';
import type { WeightedTerm } from '../terms/termWeights';
import { IN_HEADING, type Lines, linesOfPage, UNKNOWN_SHARE } from './lineIndex';

/** A word of the title counts so much of what one in the line itself does. */
export const IN_TITLE = 0.8;

/**
 * How much of a question a page says in its title and one of its lines together, between 0 and 1: what a line leaves out
 * because the title has it ("FTA notes", "updated every two weeks") is not missing, and what both say counts once.
 * `title` are the terms of the page's names.
 */
export type LinesWithTitle = (page: number, title: ReadonlySet<number>) => number;

/** A query term with the worth of each of its index terms in the lines, and the most that any of them is worth. */
type TermInLines = { terms: readonly number[]; worths: readonly number[]; most: number };

export function linesWithTitle(lines: Lines, queryTerms: readonly WeightedTerm[]): LinesWithTitle {
  const { text, headings } = lines;
  const inLines = queryTerms.map((queryTerm) => weighInLines(queryTerm, lines));
  const whole = inLines.reduce((sum, { most }) => sum + most, 0);
  return (page, title) => {
    if (whole === 0) return 0;
    const { from, to } = linesOfPage(lines, page);
    const added = new Float64Array(to - from);
    const seen = new Int32Array(to - from);
    let inTitle = 0;
    inLines.forEach(({ terms, worths, most }, i) => {
      const relative = queryTerms[i]?.worths ?? [];
      // Terms come the most worth first, so the first one found counts.
      const found = terms.findIndex((term) => title.has(term));
      const titled = found < 0 ? 0 : IN_TITLE * most * (relative[found] ?? 0);
      inTitle += titled;
      const add = (postings: Postings, term: number, worth: number) => {
        const end = postings.starts[term + 1] ?? 0;
        for (let at = firstFrom(postings, term, from); at < end; at++) {
          const line = (postings.docs[at] ?? to) - from;
          if (line >= to - from) break;
          if (seen[line] === i + 1) continue;
          seen[line] = i + 1;
          if (worth > titled) added[line] = (added[line] ?? 0) + worth - titled;
        }
      };
      terms.forEach((term, at) => add(text, term, worths[at] ?? 0));
      terms.forEach((term, at) => add(headings, term, IN_HEADING * (worths[at] ?? 0)));
    });
    return (inTitle + added.reduce((most, value) => Math.max(most, value), 0)) / whole;
  };
}

function weighInLines({ weight, terms, worths }: WeightedTerm, { text, places }: Lines): TermInLines {
  const count = places.length;
  const frequencies = terms.map((term) => (text.starts[term + 1] ?? 0) - (text.starts[term] ?? 0));
  const inLines = terms.map((_, at) => weight * (worths[at] ?? 0) * idf(frequencies[at] ?? 0, count));
  const known = inLines.filter((_, at) => (frequencies[at] ?? 0) > 0);
  const unknown = weight * idf(UNKNOWN_SHARE * count, count);
  const most = known.length > 0 ? known.reduce((highest, worth) => Math.max(highest, worth), 0) : unknown;
  return { terms, worths: inLines, most };
}
