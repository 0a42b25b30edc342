import type { PassageRef } from '../pageText';
import type { Said } from '../terms/saidOnPage';
import type { WeightedTerm } from '../terms/termWeights';
import { type Lines, linesOfPage } from './lineIndex';
import { quotableLines } from './quotableLines';

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
