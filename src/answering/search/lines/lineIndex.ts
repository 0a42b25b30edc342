import type { PassageRef } from '../pageText';
import { createPostings, type Postings } from '../terms/postings';
import { idf } from '../terms/termIndex';
import type { WeightedTerm } from '../terms/termWeights';

/** A line as the numbers of its terms, each once; `page` is the number of its page, `line` counts within its passage. */
export type LineTerms = {
  page: number;
  ref: PassageRef;
  line: number;
  heading: readonly number[];
  terms: readonly number[];
  length: number;
};

/** The kinds of passages whose lines can be quoted: names of tasks and links are shown as such. */
export const TEXT_KINDS = ['intro', 'section', 'step'] as const;

/** A line of a page that can be quoted: the part it stands in, and its number among the lines of that part. */
export type LineRef = { kind: (typeof TEXT_KINDS)[number]; index: number; line: number };

/** Where a line stands: the number of its page, the passage it is part of, and its number in there. */
export type LinePlace = { page: number; ref: PassageRef; line: number };

/**
 * The index of one language's lines, page after page: what says a fact is mostly one line. A line is a document of the
 * postings, those of `headings` are of the headings above it.
 */
export type Lines = {
  places: readonly LinePlace[];
  text: Postings;
  headings: Postings;
  scores(queryTerms: readonly WeightedTerm[]): LineScores;
};

/**
 * `scores` is by line: a share of the score of a line that says all of a question; 0 for one that says nothing of it.
 * `found` are the lines that say anything, in no order.
 */
export type LineScores = { scores: Float64Array; found: readonly number[] };

/** BM25's constants, those of `termIndex`: how much the length of a line counts against it. */
const K = 1.2;
const B = 0.4;
/** A word of the heading above counts so much of what one in the line itself does. */
export const IN_HEADING = 0.8;

/** Indexes `lines`, which are in the order of their pages; `terms` is how many terms have numbers. */
export function* indexLines(lines: readonly LineTerms[], terms: number): Generator<undefined, Lines> {
  const text = yield* createPostings(
    lines.map((line) => line.terms),
    terms,
  );
  const headings = yield* createPostings(
    lines.map(({ heading }) => [...new Set(heading)]),
    terms,
  );
  const count = lines.length;
  const average = lines.reduce((sum, { length }) => sum + length, 0) / Math.max(1, count);
  const frequency = (term: number) => (text.starts[term + 1] ?? 0) - (text.starts[term] ?? 0);
  const rarity = (term: number) => idf(frequency(term), count);
  const byLength = lines.map(({ length }) => (K + 1) / (1 + K * (1 - B + (B * length) / average)));
  const places = lines.map(({ page, ref, line }): LinePlace => ({ page, ref, line }));

  return {
    places,
    text,
    headings,
    scores(queryTerms) {
      const scores = new Float64Array(count);
      const seen = new Int32Array(count);
      const found: number[] = [];
      let whole = 0;
      const add = (postings: Postings, term: number, worth: number, queryTerm: number, share: number) => {
        const end = postings.starts[term + 1] ?? 0;
        for (let at = postings.starts[term] ?? 0; at < end; at++) {
          const line = postings.docs[at] ?? 0;
          if (seen[line] === queryTerm) continue;
          if (seen[line] === 0) found.push(line);
          seen[line] = queryTerm;
          scores[line] = (scores[line] ?? 0) + worth * share * (byLength[line] ?? 0);
        }
      };
      queryTerms.forEach(({ weight, terms: own, worths }, i) => {
        let most = 0;
        // The text before the heading, and the terms of the most worth first: each line counts a query term once.
        for (const [postings, share] of [
          [text, 1],
          [headings, IN_HEADING],
        ] as const) {
          own.forEach((term, j) => {
            const worth = weight * (worths[j] ?? 0) * rarity(term);
            if (frequency(term) > 0) most = Math.max(most, worth);
            add(postings, term, worth, i + 1, share);
          });
        }
        whole += most > 0 ? most : weight * idf(UNKNOWN_SHARE * count, count);
      });
      if (whole > 0) for (const line of found) scores[line] = (scores[line] ?? 0) / whole;
      return { scores, found };
    },
  };
}

/** A word that no line has counts like one that this share of the lines has. */
export const UNKNOWN_SHARE = 0.02;

/** The lines of a page by their numbers, from `from` up to, but not including, `to`. */
export function linesOfPage({ places }: Lines, page: number): { from: number; to: number } {
  return { from: firstOfPage(places, page), to: firstOfPage(places, page + 1) };
}

function firstOfPage(places: readonly LinePlace[], page: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.page ?? page) < page) low = middle + 1;
    else high = middle;
  }
  return low;
}
