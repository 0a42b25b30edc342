import { type Lines, TEXT_KINDS } from './lines';
import type { PassageRef } from './pageText';
import type { WeightedTerm } from './terms/termWeights';

/** A line of a page, and how much of a question it says; see `LineScores`. */
export type FoundLine = { ref: PassageRef; line: number; score: number };

/** The line of a page that says most of a question, and the few that do so of those that can be quoted, the best first. */
export type SaidLines = { best: FoundLine | undefined; quotable(): FoundLine[] };

/** By page: the scores of its best line, its second one, the mean of the next three, and of its best task and link. */
export type BestLines = Record<'first' | 'second' | 'more' | 'task' | 'link', Float64Array> & {
  saidOn(page: number): SaidLines;
};

const FURTHER_LINES = 3;
const MOST_QUOTABLE = 6;
const NONE = -1;
const QUOTABLE: ReadonlySet<string> = new Set(TEXT_KINDS);

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
  const quotableOn = (page: number) =>
    found
      .filter((line) => places[line]?.page === page && QUOTABLE.has(places[line].ref.kind))
      .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
      .slice(0, MOST_QUOTABLE)
      .flatMap((line) => lineAt(line) ?? []);
  return {
    first,
    second,
    more,
    task,
    link,
    saidOn: (page) => ({ best: lineAt(best[page]), quotable: () => quotableOn(page) }),
  };
}
