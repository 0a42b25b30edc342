import { isSaid, placesOf, placesSaying } from '../text/matches';
import { SURE } from './intentEvidence';
import type { Reading } from './parseQuestion';

/** The phase that a question names, and where; `explicit` when it calls it a phase. */
export function namedPhase(
  reading: Reading,
): { key: string; explicit: boolean; places: readonly number[] } | null {
  // The "migration" of a "migration velocity manager" names no phase.
  const inRole = (places: readonly number[]) =>
    reading.roles.some(
      (role) => role.places.length > places.length && places.every((place) => role.places.includes(place)),
    );
  const phases = reading.phases.filter(({ places }) => !inRole(places));
  const [first] = phases.toSorted(
    (a, b) => Number(b.value.explicit) - Number(a.value.explicit) || b.places.length - a.places.length,
  );
  if (!first) return null;
  const { key } = first.value;
  return {
    key,
    explicit: first.value.explicit || isSaid(reading.markers, 'phase'),
    places: placesOf(phases.filter(({ value }) => value.key === key)),
  };
}

/** "phase" beside the name of one is part of the name, not the question for all of them. */
export function onlyPhaseWord(reading: Reading, places: readonly number[]): boolean {
  const said = placesSaying(reading.markers, 'phase');
  return places.every(
    (place) => said.includes(place) || reading.phases.some((hit) => hit.places.includes(place)),
  );
}

/** "Tasks in all phases" asks for tasks, not for the phases. */
export function saysWhere(reading: Reading, places: readonly number[]): boolean {
  const where = placesSaying(reading.markers, 'everywhere');
  return (
    reading.intents.some(({ intent, score }) => intent === 'tasks' && score >= SURE) &&
    places.every((place) => where.includes(place))
  );
}
