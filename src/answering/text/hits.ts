import type { Hit } from './phraseMatcher';

type Found = Pick<Hit<unknown>, 'positions'>;

/** The hits that are not part of a longer one: in "next steps", "steps" is none of its own. */
export function longestHits<T>(hits: readonly Hit<T>[]): Hit<T>[] {
  const at = new Map<number, Hit<T>[]>();
  for (const hit of hits) {
    for (const position of hit.positions) {
      const here = at.get(position);
      if (here) here.push(hit);
      else at.set(position, [hit]);
    }
  }
  return hits.filter(
    ({ positions }) =>
      !at
        .get(positions[0] ?? -1)
        ?.some(
          (other) =>
            other.positions.length > positions.length &&
            positions.every((position) => other.positions.includes(position)),
        ),
  );
}

/** The positions of all words of some hits; one that several hits have is there as often. */
export function positionsOf(hits: readonly Found[]): number[] {
  return hits.flatMap(({ positions }) => positions);
}

/** The same for the hits whose value is one of `values`. */
export function positionsSaying<T>(hits: readonly Hit<T>[], ...values: readonly T[]): number[] {
  return positionsOf(hits.filter(({ value }) => values.includes(value)));
}

/** Whether one of the hits has the value `wanted`. */
export function isSaid<T>(hits: readonly Hit<T>[], wanted: T): boolean {
  return hits.some(({ value }) => value === wanted);
}

/** Whether a question has nothing but the words of `hits` and stop words; `isStopWord` is by position. */
export function saysOnly(
  { isStopWord }: { isStopWord: readonly boolean[] },
  hits: readonly Found[],
): boolean {
  const said = new Set(positionsOf(hits));
  return isStopWord.every((is, position) => is || said.has(position));
}
