import { ALL_SERVICES } from '../../../playbook/playbook';
import { longestHits, positionsOf } from '../../text/hits';
import type { Hit } from '../../text/phraseMatcher';
import type { TaskFilter } from '../../topic';
import type { Marker } from '../../vocabulary/schema';
import type { ParsedQuestion } from '../parseQuestion';

/** Roles and services that a question wants, and those that it wants left out ("not the FM's", "Exchange以外"). */
export function askedFilter(parsed: ParsedQuestion): Pick<TaskFilter, 'roles' | 'services' | 'not'> {
  const roles = longestHits(parsed.roles);
  // "All services" is no filter.
  const services = longestHits(parsed.services).filter(({ value }) => value !== ALL_SERVICES);
  const terms = [...roles, ...services];
  const termPositions = new Set(positionsOf(terms));
  // "No son" is one negation, and its "no" leaves out what follows all the same.
  const { negation, others } = byNegation(parsed.markers);
  const said = markersByPosition([...longestHits(others), ...negation]);
  const isOut = (term: Hit<string>) => isLeftOut(term, termPositions, said, parsed);
  const not = { roles: keysOf(roles.filter(isOut)), services: keysOf(services.filter(isOut)) };
  const wanted = (hits: readonly Hit<string>[], out: readonly string[]) =>
    keysOf(hits).filter((key) => !out.includes(key));
  return {
    roles: wanted(roles, not.roles),
    services: wanted(services, not.services),
    ...(not.roles.length + not.services.length > 0 && { not }),
  };
}

/** Whether only stop words, "tasks", words for who does them and other roles or services are between a role or service and a "without" or the like. */
function isLeftOut(
  term: Hit<string>,
  termPositions: ReadonlySet<number>,
  said: ReadonlyMap<number, ReadonlySet<Marker>>,
  parsed: ParsedQuestion,
): boolean {
  // "Not done by the FE", "FEの担当ではない".
  const whoDoes = new Set(positionsOf(parsed.intents.filter(({ intent }) => intent === 'roles')));
  const at = (marker: Marker, position: number) => said.get(position)?.has(marker) === true;
  const reaches = (marker: 'without' | 'leftOut', from: number, step: 1 | -1) => {
    let tasksSaid = false;
    for (let position = from; position >= 0 && position < parsed.tokens.length; position += step) {
      if (at(marker, position)) return true;
      if (at('instead', position)) return false;
      if (termPositions.has(position)) {
        // "Without the FE's tasks, Exchange": what is left out has been said.
        if (tasksSaid) return false;
      } else if (at('task', position)) tasksSaid = true;
      else if (whoDoes.has(position)) continue;
      else if (!parsed.isStopWord[position] && !at('negation', position)) return false;
    }
    return false;
  };
  const [first, last] = [Math.min(...term.positions), Math.max(...term.positions)];
  return reaches('without', first - 1, -1) || reaches('leftOut', last + 1, 1);
}

function byNegation(markers: readonly Hit<Marker>[]): Record<'negation' | 'others', Hit<Marker>[]> {
  return {
    negation: markers.filter(({ value }) => value === 'negation'),
    others: markers.filter(({ value }) => value !== 'negation'),
  };
}

function markersByPosition(markers: readonly Hit<Marker>[]): ReadonlyMap<number, ReadonlySet<Marker>> {
  const said = new Map<number, Set<Marker>>();
  for (const { value, positions } of markers) {
    for (const position of positions)
      said.set(position, (said.get(position) ?? new Set<Marker>()).add(value));
  }
  return said;
}

function keysOf(hits: readonly Hit<string>[]): string[] {
  return [...new Set(hits.map(({ value }) => value))];
}
