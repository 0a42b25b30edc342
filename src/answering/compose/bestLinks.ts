import type { Locale } from '../../playbook/locale';
import type { Link, Page } from '../../playbook/page';
import type { LanguageKnowledge } from '../search/languageKnowledge';
import { rankPassages } from '../search/passages';
import { plainWord } from '../search/queryTerms';
import { seekShares } from '../search/weightedTerms';

const MOST_LINKS = 5;
/** A link has to fit this much of what was asked, and this much of what the best one fits. */
const LEAST = 0.3;
const NEAR_BEST = 0.75;

/** The links of `page` that fit `words` best, at most five; none when none fits well. */
export function bestLinks(
  page: Page,
  words: readonly string[],
  reader: Locale,
  languages: LanguageKnowledge,
): Link[] {
  const index = languages.get(page.locale)?.index;
  const indexed = index?.pages.get(page.id);
  if (!index || !indexed || words.length === 0) return [];
  const sought = seekShares(words.map(plainWord), index, languages.readersOf(reader, page.locale));
  const found = rankPassages(sought, index.passages, indexed, ['link']);
  const best = found[0]?.coverage ?? 0;
  return found
    .filter(({ coverage }) => coverage >= LEAST && coverage >= best * NEAR_BEST)
    .slice(0, MOST_LINKS)
    .flatMap(({ place }) => page.links[place.index] ?? []);
}
