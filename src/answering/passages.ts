import type { IndexedPage } from './language-index';
import type { Place } from './page-text';
import { coveredBy } from './slot-weights';
import type { Slot } from './slots';

/** A part of a page and how much of a question it says, between 0 and 1. */
export type FoundPassage = { place: Place; coverage: number };

/** Longer passages say a little of everything: they count less, by their length to this power. */
const USUAL_LENGTH = 120;
const LENGTH_POWER = 0.2;
/** Of two that say as much: words in the text itself count more, words in the heading too, and short is better. */
const IN_HEADING = 0.1;
const IN_TEXT = 0.3;
const PER_WORD = 0.002;
const MOST_WORDS = 50;

/** The passages of some kinds that say anything of what `slots` ask for, the best first. `slots` are weighed. */
export function rankPassages(
  slots: readonly Slot[],
  { passages }: Pick<IndexedPage, 'passages'>,
  kinds: readonly Place['kind'][],
): FoundPassage[] {
  const found: (FoundPassage & { value: number })[] = [];
  for (const { place, heading, terms, length } of passages) {
    if (!kinds.includes(place.kind)) continue;
    const inText = coveredBy(slots, terms);
    const inHeading = heading.size > 0 ? coveredBy(slots, heading) : 0;
    if (inText + inHeading === 0) continue;
    const said = inHeading === 0 ? inText : coveredBy(slots, terms, heading);
    const coverage = said * Math.min(1, (USUAL_LENGTH / Math.max(1, length)) ** LENGTH_POWER);
    const value =
      coverage + IN_HEADING * inHeading + IN_TEXT * inText - PER_WORD * Math.min(length, MOST_WORDS);
    found.push({ place, coverage, value });
  }
  return found.sort((a, b) => b.value - a.value || a.place.index - b.place.index);
}
