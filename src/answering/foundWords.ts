import type { Hit } from './phrases';

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
