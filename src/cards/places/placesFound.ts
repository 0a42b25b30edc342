import { normalised } from '../../playbook/normalised';

/** A channel or chat that can be chosen; `name` is the one that people know, "Team › Channel". */
export type Place = { id: string; name: string };

/** Those whose name has each of the words, in any case and without accents; all of them if there are no words. */
export function placesFound(places: readonly Place[], find: string): Place[] {
  const words = folded(find)
    .split(/[\s›]/u)
    .filter((word) => word !== '');
  return places.filter(({ name }) => {
    const own = folded(name);
    return words.every((word) => own.includes(word));
  });
}

function folded(text: string): string {
  return normalised(text, 'NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
