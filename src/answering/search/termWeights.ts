import type { Slot } from './queryTerms';

/** How telling terms are in one language's pages; see `LanguageIndex`. */
export type TermWeights = {
  /** The number of a term, undefined for one that no page and no title has. */
  find(term: string): number | undefined;
  /** What a term counts, 0 when no page has it. */
  weightOf(term: number): number;
  unknownWeight: number;
};

/** What is looked for at one place of a question: a slot whose terms are numbers, the most worth first. */
export type Sought = {
  weight: number;
  topical: boolean;
  terms: readonly number[];
  /** By the index of `terms`. */
  worths: readonly number[];
  /** By the index of `terms`; see `Slot`. */
  mentions: readonly number[];
};

/** Slots in the numbers of a language; a slot without known terms stays, as something that no page has. */
export function seek(slots: readonly Slot[], { find }: Pick<TermWeights, 'find'>): Sought[] {
  return slots.map(({ terms, weight, topical, mentions }) => {
    const known: { id: number; worth: number; count: number }[] = [];
    for (const [term, worth] of terms) {
      const id = find(term);
      if (id !== undefined) known.push({ id, worth, count: mentions.get(term) ?? 1 });
    }
    if (known.length > 1) known.sort((a, b) => b.worth - a.worth);
    return {
      weight,
      topical,
      terms: known.map(({ id }) => id),
      worths: known.map(({ worth }) => worth),
      mentions: known.map(({ count }) => count),
    };
  });
}

/** What is sought with the share that each has of all that was asked; the shares add up to 1. */
export function weighSought(sought: readonly Sought[], weights: TermWeights): Sought[] {
  const weighed = sought.map((slot) => slot.weight * telling(slot, weights));
  const total = weighed.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? sought.map((slot, i) => ({ ...slot, weight: (weighed[i] ?? 0) / total })) : [];
}

/** The weight of all together, in the units of `weightOf`. */
export function totalWeight(sought: readonly Sought[], weights: TermWeights): number {
  return sought.reduce((sum, slot) => sum + slot.weight * telling(slot, weights), 0);
}

/** How much of what is sought is found among `terms`. */
export function coveredBy(sought: readonly Sought[], terms: ReadonlySet<number>): number {
  let sum = 0;
  for (const slot of sought) {
    // The first that is there is the one that is worth most.
    const found = slot.terms.findIndex((term) => terms.has(term));
    if (found >= 0) sum += slot.weight * (slot.worths[found] ?? 0);
  }
  return sum;
}

/** A slot is as telling as the rarest of its terms that occurs in the playbook at all. */
function telling({ terms, worths }: Sought, { weightOf, unknownWeight }: TermWeights): number {
  let most: number | undefined;
  terms.forEach((term, i) => {
    const weight = weightOf(term);
    if (weight > 0) most = Math.max(most ?? 0, weight * (worths[i] ?? 0));
  });
  return most ?? unknownWeight;
}
