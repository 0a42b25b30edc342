/**
 * What the lines of a page say of a question: by line, which of its terms (by number), and by term, what it is worth. The
 * fewer of the lines have a term, the more it tells which of them answers: what most have is what the page is about.
 */
export type Said = { worths: readonly number[]; byLine: readonly (readonly number[])[] };

/**
 * @param weights by term
 * @param byLine the terms that each line has, by their numbers
 */
export function saidOnPage(weights: readonly number[], byLine: readonly (readonly number[])[]): Said {
  const having = weights.map(() => 0);
  for (const terms of byLine) for (const term of terms) having[term] = (having[term] ?? 0) + 1;
  const worths = weights.map((weight, term) => weight * rarity(having[term] ?? 0, byLine.length));
  return { worths, byLine };
}

/** A term that no line has counts like one that one has. */
function rarity(having: number, lines: number): number {
  return Math.log((lines + 1) / (Math.max(1, having) + 0.5));
}

/** How much of a question a line says, between 0 and 1. */
export function shareSaid({ worths, byLine }: Said, line: number): number {
  let whole = 0;
  for (const worth of worths) whole += worth;
  let said = 0;
  for (const term of byLine[line] ?? []) said += worths[term] ?? 0;
  return whole > 0 ? said / whole : 0;
}
