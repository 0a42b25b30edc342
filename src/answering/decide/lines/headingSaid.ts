import type { Page } from '../../../playbook/page';
import { plainWords, queryTermsOf, type Word } from '../../search/terms/queryTerms';
import { toShares, toWeightedTerms } from '../../search/terms/termWeights';
import { weightedTerms } from '../../search/terms/weightedTerms';
import { askForTitle, matchTitles, readTitle } from '../../search/titles';
import { tokensOfText } from '../../text/tokens';
import type { Situation } from '../situation';

/** So much of what a heading adds to the title of its page a question has to say to mean what stands under it. */
export const HEADING_SAID = 0.8;

/** The words that a heading adds to the title, and the share of the question that the whole heading says. */
export type HeadingSaid = { own: readonly Word[]; named: number };

/** The words that a question is compared with headings by: those that count for it, and all that a heading may have. */
export type WordsOfHeading = { counting: readonly Word[]; all: readonly Word[] };

/**
 * Reads whether a question says a heading of a page: undefined for one that it does not say, and for all of a page in a
 * language that the question was not read in.
 */
export function headingReader(
  page: Page,
  { counting, all }: WordsOfHeading,
  { readers }: Pick<Situation, 'readers'>,
): (heading: string) => HeadingSaid | undefined {
  const index = readers.find(({ lexicon }) => lexicon.locale === page.locale)?.index;
  if (!index) return () => undefined;
  const { lexicon, split } = index;
  const lexicons = readers.map((reader) => reader.lexicon);
  const said = weightedTerms(all, index, readers);
  const terms = new Map(said.flatMap(({ terms, worths }) => terms.map((term, i) => [term, worths[i] ?? 0])));
  const question = askForTitle(toShares(weightedTerms(counting, index, readers), index), terms);
  const title = new Set(tokensOfText(page.title).map(lexicon.stem));
  const match = (of: readonly Word[]) => {
    const queryTerms = toWeightedTerms(queryTermsOf(of, lexicon, split, lexicons), index);
    return matchTitles(question, [readTitle(queryTerms, index)]);
  };
  return (heading) => {
    const whole = plainWords(tokensOfText(heading), lexicon);
    const own = whole.filter(({ token }) => !title.has(lexicon.stem(token)));
    return match(own).whole < HEADING_SAID ? undefined : { own, named: match(whole).named };
  };
}
