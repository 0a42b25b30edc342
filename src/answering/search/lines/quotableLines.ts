import { firstFrom, type Postings } from '../terms/postings';
import { type Said, saidOnPage } from '../terms/saidOnPage';
import type { WeightedTerm } from '../terms/termWeights';
import { type Lines, linesOfPage, TEXT_KINDS } from './lineIndex';

const QUOTABLE: ReadonlySet<string> = new Set(TEXT_KINDS);

/** The lines of a page that can be quoted, by their numbers in the index and in their order, and what they say of a question. */
export function quotableLines(
  lines: Lines,
  page: number,
  queryTerms: readonly WeightedTerm[],
): { numbers: number[]; said: Said } {
  const { from, to } = linesOfPage(lines, page);
  const numbers: number[] = [];
  const byLine: number[][] = [];
  /** By line of the page, what it has of the question; nothing for one that cannot be quoted. */
  const had: (number[] | undefined)[] = [];
  for (let line = from; line < to; line++) {
    const isQuotable = QUOTABLE.has(lines.places[line]?.ref.kind ?? '');
    const terms: number[] | undefined = isQuotable ? [] : undefined;
    had.push(terms);
    if (!terms) continue;
    numbers.push(line);
    byLine.push(terms);
  }
  const add = (postings: Postings, term: number, number: number) => {
    const end = firstFrom(postings, term, to);
    for (let at = firstFrom(postings, term, from); at < end; at++) {
      const terms = had[(postings.docs[at] ?? to) - from];
      if (terms && terms.at(-1) !== number) terms.push(number);
    }
  };
  queryTerms.forEach(({ terms }, number) => {
    for (const term of terms) {
      add(lines.text, term, number);
      add(lines.headings, term, number);
    }
  });
  const weights = queryTerms.map(({ weight }) => weight);
  return { numbers, said: saidOnPage(weights, byLine) };
}
