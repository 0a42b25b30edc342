import type { Page, PageId } from '../../playbook/page';
import { fold } from '../text/normalise';
import { Phrases } from '../text/phraseMatcher';
import { unitsOf } from '../text/tokens';
import type { Lexicon } from '../vocabulary/lexicon';

/** The titles of more than one word, to be found in a question as a whole. */
export function titlePhrases(pages: readonly Page[], { stem, stopUnits }: Lexicon): Phrases<PageId> {
  const titles = new Phrases<PageId>();
  for (const { id, title } of pages) {
    const units = unitsOf(fold(title));
    if (units.filter((unit) => !stopUnits.has(unit)).length > 1) titles.add(units.map(stem), id);
  }
  return titles;
}
