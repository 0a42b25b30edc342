import type { Lines } from './lines';
import type { PassageRef } from './pageText';
import { quotableLines } from './quotableLines';
import type { Said } from './terms/saidOnPage';
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

/** By page: the scores of its best line, its second one, the mean of the next three, and of its best task and link. */
export type BestLines = Record<'first' | 'second' | 'more' | 'task' | 'link', Float64Array> & {
  saidOn(page: number): SaidLines;
};

const FURTHER_LINES = 3;
const NONE = -1;

/** What the lines of each page say of a question; `pages` is how many there are. */
export function bestLines(lines: Lines, queryTerms: readonly WeightedTerm[], pages: number): BestLines {
  const { places } = lines;
  const { scores, found } = lines.scores(queryTerms);
  const held = Array.from({ length: 2 + FURTHER_LINES }, () => new Float64Array(pages));
  const task = new Float64Array(pages);
  const link = new Float64Array(pages);
  const best = new Int32Array(pages).fill(NONE);
  // Of two that say as much, the one that comes first on the page.
  const isBetter = (line: number, than: number) =>
    than === NONE || scoreOf(line) > scoreOf(than) || (scoreOf(line) === scoreOf(than) && line < than);
  const scoreOf = (line: number) => scores[line] ?? 0;
  for (const line of found) {
    const score = scoreOf(line);
    const place = places[line];
    if (!place || score <= 0) continue;
    const { page, ref } = place;
    if (ref.kind === 'task') task[page] = Math.max(task[page] ?? 0, score);
    if (ref.kind === 'link') link[page] = Math.max(link[page] ?? 0, score);
    if (isBetter(line, best[page] ?? NONE)) best[page] = line;
    let left = score;
    for (const highest of held) {
      const before = highest[page] ?? 0;
      if (left <= before) continue;
      highest[page] = left;
      left = before;
    }
  }
  const [first = task, second = task, ...further] = held;
  const more = first.map(
    (_, page) => further.reduce((sum, own) => sum + (own[page] ?? 0), 0) / FURTHER_LINES,
  );
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
    second,
    more,
    task,
    link,
    saidOn: (page) => ({ best: lineAt(best[page]), quotable: () => quotableOn(page) }),
  };
}
