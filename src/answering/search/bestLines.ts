import { IN_HEADING, type Lines, linesOfPage, UNKNOWN_SHARE } from './lines';
import type { PassageRef } from './pageText';
import { quotableLines } from './quotableLines';
import { firstFrom, type Postings } from './terms/postings';
import type { Said } from './terms/saidOnPage';
import { idf } from './terms/termIndex';
import type { WeightedTerm } from './terms/termWeights';

/** A line of a page, and how much of a question it says; see `LineScores`. */
export type FoundLine = { ref: PassageRef; line: number; score: number };

/**
 * The line of a page that says most of a question; and all lines that can be quoted, in the order of the page, with what
 * they say of it.
 */
export type SaidLines = {
  best: FoundLine | undefined;
  quotable(): { lines: readonly FoundLine[]; said: Said };
};

/** By page: the scores of its best line, and of its best task and link. */
export type BestLines = Record<'first' | 'task' | 'link', Float64Array> & {
  /** The scores of a page's second-best line, and the mean of the next three. */
  further(page: number): { second: number; more: number };
  saidOn(page: number): SaidLines;
};

const FURTHER_LINES = 3;
const NONE = -1;

/** What the lines of each page say of a question; `pages` is how many there are. */
export function bestLines(lines: Lines, queryTerms: readonly WeightedTerm[], pages: number): BestLines {
  const { places } = lines;
  const { scores, found } = lines.scores(queryTerms);
  const first = new Float64Array(pages);
  const task = new Float64Array(pages);
  const link = new Float64Array(pages);
  const best = new Int32Array(pages).fill(NONE);
  const scoreOf = (line: number) => scores[line] ?? 0;
  for (const line of found) {
    const score = scoreOf(line);
    const place = places[line];
    if (!place || score <= 0) continue;
    const { page, ref } = place;
    if (ref.kind === 'task') task[page] = Math.max(task[page] ?? 0, score);
    if (ref.kind === 'link') link[page] = Math.max(link[page] ?? 0, score);
    const most = first[page] ?? 0;
    // Of two that say as much, the one that comes first on the page.
    if (score < most || (score === most && line > (best[page] ?? NONE))) continue;
    first[page] = score;
    best[page] = line;
  }
  const further = (page: number) => {
    const { from, to } = linesOfPage(lines, page);
    const [, second = 0, ...next] = highestFirst(scores.subarray(from, to), 2 + FURTHER_LINES);
    return { second, more: next.reduce((sum, score) => sum + score, 0) / FURTHER_LINES };
  };
  const lineAt = (line = NONE): FoundLine | undefined => {
    const place = places[line];
    return place && { ref: place.ref, line: place.line, score: scoreOf(line) };
  };
  const quotableOn = (page: number) => {
    const { numbers, said } = quotableLines(lines, page, queryTerms);
    return { lines: numbers.flatMap((line) => lineAt(line) ?? []), said };
  };
  return {
    first,
    task,
    link,
    further,
    saidOn: (page) => ({ best: lineAt(best[page]), quotable: () => quotableOn(page) }),
  };
}

/** The `most` highest of some values above 0, with 0 for each that is missing. */
function highestFirst(values: Float64Array, most: number): number[] {
  const held = Array.from({ length: most }, () => 0);
  for (const value of values) {
    if (value <= (held[most - 1] ?? 0)) continue;
    let at = most - 1;
    for (; at > 0 && (held[at - 1] ?? 0) < value; at--) held[at] = held[at - 1] ?? 0;
    held[at] = value;
  }
  return held;
}

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
