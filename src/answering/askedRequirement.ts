import { longest } from './foundWords';
import type { Marker } from './language';
import type { Reading } from './reading';
import type { TaskFilter } from './topic';

/** Whether a question wants the mandatory tasks or the optional ones; null where it says neither ("not optional" are the mandatory). */
export function askedRequirement(reading: Reading): TaskFilter['requirement'] {
  const hits = longest(reading.markers);
  const find = (marker: Marker) => hits.find(({ value }) => value === marker);
  const negated = (at: number) =>
    hits.some(({ value, places }) => value === 'negation' && Math.abs((places[0] ?? 0) - at) <= 3);
  const mandatory = find('mandatory');
  const optional = find('optional');
  if (mandatory && optional)
    return negated(optional.places[0] ?? 0)
      ? 'mandatory'
      : negated(mandatory.places[0] ?? 0)
        ? 'optional'
        : null;
  if (mandatory) return negated(mandatory.places[0] ?? 0) ? 'optional' : 'mandatory';
  if (optional) return negated(optional.places[0] ?? 0) ? 'mandatory' : 'optional';
  return null;
}
