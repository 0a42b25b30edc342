import type { Word } from '../search/queryTerms';
import { longest } from '../text/matches';
import type { Reading } from './parseQuestion';

/** A word that is certain to be about something else says more than one that is merely not known. */
export const FOREIGN_WORD_WEIGHT = 2;

/** `words` with those that together are of other things ("fim de semana") as one word, which no page has. */
export function withoutElsewhere(words: readonly Word[], reading: Reading): Word[] {
  const joined = words.map((word) => word);
  for (const { places } of longest(reading.markers.filter(({ value }) => value === 'elsewhere'))) {
    const unit = places.map((place) => reading.units[place]).join(' ');
    places.forEach((place, i) => {
      joined[place] = { unit, weight: i === 0 ? FOREIGN_WORD_WEIGHT : 0, spellings: [] };
    });
  }
  return joined;
}
