import type { Locale } from '../../playbook/locale';
import type { Link, Page } from '../../playbook/page';
import type { KnownLanguages } from '../search/languageKnowledge';
import { rankPassages } from '../search/passages';
import { plainWord } from '../search/terms/queryTerms';
import { conceptTerm } from '../search/terms/termReader';
import { toShares } from '../search/terms/termWeights';
import { weightedTerms } from '../search/terms/weightedTerms';

const MOST_LINKS = 5;
/** A link has to cover this share of the question, and this share of what the best link covers. */
const LEAST = 0.3;
const NEAR_BEST = 0.75;

/** The concept of the words for any link: "resources", "material". */
const ANY_LINK = conceptTerm('resource');

/**
 * The links of `page` that fit `words` well, at most `MOST_LINKS`, the best first. Words that only name the page or ask
 * for links fit many of them, so they find none.
 */
export function bestLinks(
  page: Page,
  words: readonly string[],
  reader: Locale,
  languages: KnownLanguages,
): Link[] {
  const index = languages.get(page.locale)?.index;
  const indexed = index?.pages.get(page.id);
  if (!index || !indexed || words.length === 0) return [];
  const named = new Set([...indexed.titles.flatMap(({ terms }) => [...terms]), index.find(ANY_LINK)]);
  const asked = weightedTerms(words.map(plainWord), index, languages.readersOf(reader, page.locale));
  const shares = toShares(
    asked.filter(({ terms }) => !terms.some((term) => named.has(term))),
    index,
  );
  const found = rankPassages(shares, index.passages, indexed, ['link']);
  const best = found[0]?.coverage ?? 0;
  return found
    .filter(({ coverage }) => coverage >= LEAST && coverage >= best * NEAR_BEST)
    .slice(0, MOST_LINKS)
    .flatMap(({ ref }) => page.links[ref.index] ?? []);
}
