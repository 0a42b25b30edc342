import { longestHits } from '../../text/hits';
import type { Hit } from '../../text/phraseMatcher';
import { isHiragana } from '../../text/tokens';
import type { TaskFilter } from '../../topic';
import type { Marker } from '../../vocabulary/schema';
import type { ParsedQuestion } from '../parseQuestion';

/** In words: a "not" and what it negates are at most so far apart. */
const NEAR = 3;

/** Whether a question wants the mandatory tasks (also as "not optional") or the optional ones; null where it says neither. */
export function askedRequirement(parsed: ParsedQuestion): TaskFilter['requirement'] {
  const hits = longestHits(parsed.markers);
  const find = (marker: Marker) => hits.find(({ value }) => value === marker);
  // Where "not mandatory" is a phrase for optional tasks, its "not" negates nothing.
  const negated = (said: Hit<Marker>) =>
    hits.some(
      ({ value, positions }) =>
        value === 'negation' &&
        Math.abs((positions[0] ?? 0) - (said.positions[0] ?? 0)) <= NEAR &&
        !positions.some((position) => said.positions.includes(position)) &&
        isAttached(positions, said.positions, parsed),
    );
  const mandatory = find('mandatory');
  const optional = find('optional');
  if (mandatory && optional) return negated(optional) ? 'mandatory' : negated(mandatory) ? 'optional' : null;
  if (mandatory) return negated(mandatory) ? 'optional' : 'mandatory';
  if (optional) return negated(optional) ? 'mandatory' : 'optional';
  return null;
}

/** Whether a "not" may negate what is said: after it, only with nothing but stop words in between. */
function isAttached(
  not: readonly number[],
  said: readonly number[],
  { tokens, isStopWord }: ParsedQuestion,
): boolean {
  const from = Math.max(...said) + 1;
  const between = tokens.slice(from, Math.min(...not));
  return between.every((token, i) => isStopWord[from + i] || isHiragana(token));
}
