import { ALL_SERVICES } from '../../playbook/playbook';
import { longest } from '../text/matches';
import type { Hit } from '../text/phraseMatcher';
import type { TaskFilter } from '../topic';
import type { Marker } from '../vocabulary/schema';
import type { Reading } from './parseQuestion';

/** Roles and services that a question wants, and those that it wants left out ("not the FM's", "Exchange以外"). */
export function askedFilter(reading: Reading): Pick<TaskFilter, 'roles' | 'services' | 'not'> {
  const roles = longest(reading.roles);
  // All services filter nothing.
  const services = longest(reading.services).filter(({ value }) => value !== ALL_SERVICES);
  const terms = [...roles, ...services];
  const isOut = (term: Hit<string>) => isLeftOut(term, terms, reading);
  const not = { roles: keysOf(roles.filter(isOut)), services: keysOf(services.filter(isOut)) };
  const wanted = (hits: readonly Hit<string>[], out: readonly string[]) =>
    keysOf(hits).filter((key) => !out.includes(key));
  return {
    roles: wanted(roles, not.roles),
    services: wanted(services, not.services),
    ...(not.roles.length + not.services.length > 0 && { not }),
  };
}

/** Whether only grammar, "tasks" and other roles or services stand between a word that leaves out and the term. */
function isLeftOut(term: Hit<string>, terms: readonly Hit<string>[], reading: Reading): boolean {
  const markers = longest(reading.markers);
  const at = (marker: Marker, place: number) =>
    markers.some(({ value, places }) => value === marker && places.includes(place));
  const isTerm = (place: number) => terms.some(({ places }) => places.includes(place));
  const reaches = (marker: 'without' | 'leftOut', from: number, step: 1 | -1) => {
    let tasksSaid = false;
    for (let place = from; place >= 0 && place < reading.units.length; place += step) {
      if (at(marker, place)) return true;
      if (at('instead', place)) return false;
      if (isTerm(place)) {
        // "Without the FE's tasks, Exchange": what is left out has been said.
        if (tasksSaid) return false;
      } else if (at('task', place)) tasksSaid = true;
      else if (!reading.stopped[place] && !at('negation', place)) return false;
    }
    return false;
  };
  const [first, last] = [Math.min(...term.places), Math.max(...term.places)];
  return reaches('without', first - 1, -1) || reaches('leftOut', last + 1, 1);
}

function keysOf(hits: readonly Hit<string>[]): string[] {
  return [...new Set(hits.map(({ value }) => value))];
}
