import { longest } from '../text/matches';
import type { Hit } from '../text/phraseMatcher';
import { isHiragana } from '../text/tokens';
import type { TaskFilter } from '../topic';
import type { Marker } from '../vocabulary/schema';
import type { Reading } from './parseQuestion';

/** So far apart are a "not" and what it belongs to, at most. */
const NEAR = 3;

/** Whether a question wants the mandatory tasks or the optional ones; null where it says neither ("not optional" are the mandatory). */
export function askedRequirement(reading: Reading): TaskFilter['requirement'] {
  const hits = longest(reading.markers);
  const find = (marker: Marker) => hits.find(({ value }) => value === marker);
  // The "not" of "not mandatory" is said already where that is a phrase for the optional ones.
  const negated = (said: Hit<Marker>) =>
    hits.some(
      ({ value, places }) =>
        value === 'negation' &&
        Math.abs((places[0] ?? 0) - (said.places[0] ?? 0)) <= NEAR &&
        !places.some((place) => said.places.includes(place)) &&
        isAttached(places, said.places, reading),
    );
  const mandatory = find('mandatory');
  const optional = find('optional');
  if (mandatory && optional) return negated(optional) ? 'mandatory' : negated(mandatory) ? 'optional' : null;
  if (mandatory) return negated(mandatory) ? 'optional' : 'mandatory';
  if (optional) return negated(optional) ? 'mandatory' : 'optional';
  return null;
}

/** A "not" that comes after something, with more than grammar in between, is about what follows it. */
function isAttached(not: readonly number[], said: readonly number[], { units, stopped }: Reading): boolean {
  const from = Math.max(...said) + 1;
  const between = units.slice(from, Math.min(...not));
  return between.every((unit, i) => stopped[from + i] || isHiragana(unit));
}
