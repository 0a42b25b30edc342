import type { Page, PageId } from '../playbook/page';
import type { Lexicon } from './lexicon';
import { fold } from './normalise';
import { Phrases } from './phrases';
import { unitsOf } from './units';

/** The titles of more than one word, to be found in a question as a whole. */
export function titlePhrases(pages: readonly Page[], { stem, stopUnits }: Lexicon): Phrases<PageId> {
  const titles = new Phrases<PageId>();
  for (const { id, title } of pages) {
    const units = unitsOf(fold(title));
    if (units.filter((unit) => !stopUnits.has(unit)).length > 1) titles.add(units.map(stem), id);
  }
  return titles;
}
