import type { Word } from '../search/terms/queryTerms';
import { longestHits } from '../text/hits';
import type { ParsedQuestion } from './parseQuestion';

/** A word that is certainly about something else says more than one that is merely unknown. */
export const OUT_OF_DOMAIN_WEIGHT = 2;

/** `words` with each phrase that is out of domain ("fim de semana") joined into one word, which no page has. */
export function joinOutOfDomain(words: readonly Word[], parsed: ParsedQuestion): Word[] {
  const joined = words.map((word) => word);
  for (const { positions } of longestHits(parsed.markers.filter(({ value }) => value === 'outOfDomain'))) {
    const token = positions.map((position) => parsed.tokens[position]).join(' ');
    positions.forEach((position, i) => {
      joined[position] = { token, weight: i === 0 ? OUT_OF_DOMAIN_WEIGHT : 0, spellings: [] };
    });
  }
  return joined;
}
