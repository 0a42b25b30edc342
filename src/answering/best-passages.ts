import type { Locale } from '../playbook/locale';
import type { Link, Page, PageId } from '../playbook/page';
import type { LanguageIndex } from './language-index';
import type { Knowledge, LanguageKnowledge } from './language-knowledge';
import type { Place } from './page-text';
import { coveredWeight, weighSlots } from './slot-weights';
import { slotsOf, type Word } from './slots';

export type FoundPassage = { index: number; coverage: number; closeness: number };

const MOST_LINKS = 5;
/** A link has to fit this much of what was asked, and this much of what the best one fits. */
const LEAST_LINK = 0.3;
const NEAR_BEST_LINK = 0.75;

/**
 * The passages of one kind on a page by how much of `words` they say, the best first; of equal ones the shorter.
 * `closeness` also counts how much else they say.
 */
export function rankPassages(
  words: readonly Word[],
  page: PageId,
  kind: Place['kind'],
  index: LanguageIndex,
  readers: readonly Knowledge[],
): FoundPassage[] {
  const slots = weighSlots(
    slotsOf(
      words,
      index.lexicon,
      index.split,
      readers.map(({ lexicon }) => lexicon),
    ),
    index,
  );
  const found: FoundPassage[] = [];
  for (const { place, heading, terms, length } of index.pages.get(page)?.passages ?? []) {
    if (place.kind !== kind) continue;
    const coverage = coveredWeight(slots, (term) => terms.has(term) || heading.has(term));
    const inText = coveredWeight(slots, (term) => terms.has(term));
    if (coverage > 0)
      found.push({ index: place.index, coverage, closeness: coverage + 0.3 * inText - 0.01 * length });
  }
  return found.sort((a, b) => b.closeness - a.closeness || a.index - b.index);
}

/** The links of `page` that fit `words` best, at most five; none when none fits well. */
export function bestLinks(
  page: Page,
  words: readonly string[],
  reader: Locale,
  languages: LanguageKnowledge,
): Link[] {
  const readers = languages.readersOf(reader, page.locale);
  const index = languages.get(page.locale)?.index;
  if (!index || words.length === 0) return [];
  const asked = words.map((unit) => ({ unit, weight: 1, spellings: [] }));
  const found = rankPassages(asked, page.id, 'link', index, readers);
  const best = found[0]?.coverage ?? 0;
  return found
    .filter(({ coverage }) => coverage >= LEAST_LINK && coverage >= best * NEAR_BEST_LINK)
    .slice(0, MOST_LINKS)
    .flatMap(({ index: at }) => page.links[at] ?? []);
}
