import type { Page } from '../../../playbook/page';
import { plainWords, queryTermsOf, type Word } from '../../search/terms/queryTerms';
import { toShares, toWeightedTerms } from '../../search/terms/termWeights';
import { weightedTerms } from '../../search/terms/weightedTerms';
import { askForTitle, matchTitles, readTitle } from '../../search/titles';
import { tokensOfText } from '../../text/tokens';
import type { Situation } from '../situation';

/** So much of what a heading adds to the title of its page a question has to say to mean the section. */
export const HEADING_SAID = 0.8;
/** So much of a question the heading has to say: a story says the words of many headings. */
export const LEAST_OF_HEADING = 0.4;

/** The index of the section whose heading the question says, undefined for none: "where is the location of FE notes". */
export function sectionNamed(page: Page, { asked, readers }: Situation): number | undefined {
  const index = readers.find(({ lexicon }) => lexicon.locale === page.locale)?.index;
  if (!index) return undefined;
  const { lexicon, split } = index;
  const lexicons = readers.map((reader) => reader.lexicon);
  const all = weightedTerms(asked.allWords, index, readers);
  const terms = new Map(all.flatMap(({ terms, worths }) => terms.map((term, i) => [term, worths[i] ?? 0])));
  const question = askForTitle(toShares(weightedTerms(asked.words, index, readers), index), terms);
  const title = new Set(tokensOfText(page.title).map(lexicon.stem));
  const match = (of: readonly Word[]) => {
    const queryTerms = toWeightedTerms(queryTermsOf(of, lexicon, split, lexicons), index);
    return matchTitles(question, [readTitle(queryTerms, index)]);
  };
  let best: { section: number; named: number } | undefined;
  for (const [section, { heading, kind }] of page.sections.entries()) {
    if (kind === 'refresh') continue;
    const whole = plainWords(tokensOfText(heading), lexicon);
    const own = whole.filter(({ token }) => !title.has(lexicon.stem(token)));
    if (own.length === 0 || match(own).whole < HEADING_SAID) continue;
    const { named } = match(whole);
    if (named >= LEAST_OF_HEADING && named > (best?.named ?? 0)) best = { section, named };
  }
  return best?.section;
}
