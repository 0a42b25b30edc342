import { type Lines, TEXT_KINDS } from './lines';
import { firstFrom, type Postings } from './terms/postings';
import { type Said, saidOnPage } from './terms/saidOnPage';
import type { WeightedTerm } from './terms/termWeights';

const QUOTABLE: ReadonlySet<string> = new Set(TEXT_KINDS);

/** The lines of a page that can be quoted, by their numbers in the index and in their order, and what they say of a question. */
export function quotableLines(
  lines: Lines,
  page: number,
  queryTerms: readonly WeightedTerm[],
): { numbers: number[]; said: Said } {
  const from = firstOfPage(lines, page);
  const to = firstOfPage(lines, page + 1);
  const numbers: number[] = [];
  for (let line = from; line < to; line++) {
    if (QUOTABLE.has(lines.places[line]?.ref.kind ?? '')) numbers.push(line);
  }
  const having = queryTerms.map(
    ({ terms }) =>
      new Set(
        terms.flatMap((term) =>
          [lines.text, lines.headings].flatMap((postings) => docsBetween(postings, term, from, to)),
        ),
      ),
  );
  const weights = queryTerms.map(({ weight }) => weight);
  const has = (line: number, term: number) => having[term]?.has(numbers[line] ?? to) ?? false;
  return { numbers, said: saidOnPage(numbers.length, weights, has) };
}

function firstOfPage({ places }: Lines, page: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.page ?? page) < page) low = middle + 1;
    else high = middle;
  }
  return low;
}

function docsBetween(postings: Postings, term: number, from: number, to: number): number[] {
  const start = firstFrom(postings, term, from);
  return [...postings.docs.subarray(start, firstFrom(postings, term, to))];
}
