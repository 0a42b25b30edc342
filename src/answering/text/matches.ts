import type { Hit } from './phraseMatcher';

type Found = Pick<Hit<unknown>, 'places'>;

/** Hits that are not part of a longer one: "next steps" is not also "steps". */
export function longest<T>(hits: readonly Hit<T>[]): Hit<T>[] {
  return hits.filter(
    ({ places }) =>
      !hits.some(
        (other) =>
          other.places.length > places.length && places.every((place) => other.places.includes(place)),
      ),
  );
}

/** Every place that some hits stand on, one after the other. */
export function placesOf(hits: readonly Found[]): number[] {
  return hits.flatMap(({ places }) => places);
}

/** The places of the hits that mean one of `values`. */
export function placesSaying<T>(hits: readonly Hit<T>[], ...values: readonly T[]): number[] {
  return placesOf(hits.filter(({ value }) => values.includes(value)));
}

/** Whether one of the hits means `wanted`. */
export function isSaid<T>(hits: readonly Hit<T>[], wanted: T): boolean {
  return hits.some(({ value }) => value === wanted);
}

/** Whether a question has nothing beside these words but grammar; `stopped` says of each word whether it is that. */
export function saysOnly({ stopped }: { stopped: readonly boolean[] }, hits: readonly Found[]): boolean {
  const said = new Set(placesOf(hits));
  return stopped.every((is, place) => is || said.has(place));
}
