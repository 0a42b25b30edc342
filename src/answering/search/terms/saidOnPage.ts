/**
 * What the lines of a page say of a question: by line, which of its terms (by number), and by term, what it is worth. The
 * fewer of the lines have a term, the more it tells which of them answers: what most have is what the page is about.
 */
export type Said = { worths: readonly number[]; byLine: readonly (readonly number[])[] };

/**
 * @param weights by term
 * @param has whether a line has a term, by their numbers
 */
export function saidOnPage(
  lines: number,
  weights: readonly number[],
  has: (line: number, term: number) => boolean,
): Said {
  const byLine = Array.from({ length: lines }, (_, line) =>
    [...weights.keys()].filter((term) => has(line, term)),
  );
  const having = weights.map(() => 0);
  for (const terms of byLine) for (const term of terms) having[term] = (having[term] ?? 0) + 1;
  const worths = weights.map((weight, term) => weight * rarity(having[term] ?? 0, lines));
  return { worths, byLine };
}

/** A term that no line has counts like one that one has. */
function rarity(having: number, lines: number): number {
  return Math.log((lines + 1) / (Math.max(1, having) + 0.5));
}

/** How much of a question a line says, between 0 and 1. */
export function shareSaid({ worths, byLine }: Said, line: number): number {
  const whole = sum(worths);
  return whole > 0 ? sum((byLine[line] ?? []).map((term) => worths[term] ?? 0)) / whole : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
