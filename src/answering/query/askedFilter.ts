import { ALL_SERVICES } from '../../playbook/playbook';
import { longestHits } from '../text/hits';
import type { Hit } from '../text/phraseMatcher';
import type { TaskFilter } from '../topic';
import type { Marker } from '../vocabulary/schema';
import type { ParsedQuestion } from './parseQuestion';

/** Roles and services that a question wants, and those that it wants left out ("not the FM's", "Exchange以外"). */
export function askedFilter(parsed: ParsedQuestion): Pick<TaskFilter, 'roles' | 'services' | 'not'> {
  const roles = longestHits(parsed.roles);
  // "All services" is no filter.
  const services = longestHits(parsed.services).filter(({ value }) => value !== ALL_SERVICES);
  const terms = [...roles, ...services];
  const isOut = (term: Hit<string>) => isLeftOut(term, terms, parsed);
  const not = { roles: keysOf(roles.filter(isOut)), services: keysOf(services.filter(isOut)) };
  const wanted = (hits: readonly Hit<string>[], out: readonly string[]) =>
    keysOf(hits).filter((key) => !out.includes(key));
  return {
    roles: wanted(roles, not.roles),
    services: wanted(services, not.services),
    ...(not.roles.length + not.services.length > 0 && { not }),
  };
}

/** Whether only stop words, "tasks" and other roles or services are between a role or service and a "without" or the like. */
function isLeftOut(term: Hit<string>, terms: readonly Hit<string>[], parsed: ParsedQuestion): boolean {
  const markers = longestHits(parsed.markers);
  const at = (marker: Marker, position: number) =>
    markers.some(({ value, positions }) => value === marker && positions.includes(position));
  const isTerm = (position: number) => terms.some(({ positions }) => positions.includes(position));
  const reaches = (marker: 'without' | 'leftOut', from: number, step: 1 | -1) => {
    let tasksSaid = false;
    for (let position = from; position >= 0 && position < parsed.tokens.length; position += step) {
      if (at(marker, position)) return true;
      if (at('instead', position)) return false;
      if (isTerm(position)) {
        // "Without the FE's tasks, Exchange": what is left out has been said.
        if (tasksSaid) return false;
      } else if (at('task', position)) tasksSaid = true;
      else if (!parsed.isStopWord[position] && !at('negation', position)) return false;
    }
    return false;
  };
  const [first, last] = [Math.min(...term.positions), Math.max(...term.positions)];
  return reaches('without', first - 1, -1) || reaches('leftOut', last + 1, 1);
}

function keysOf(hits: readonly Hit<string>[]): string[] {
  return [...new Set(hits.map(({ value }) => value))];
}
