import type { Slot } from './slots';

/** How telling terms are in one language's pages; see `LanguageIndex`. */
export type TermWeights = {
  has(term: string): boolean;
  weightOf(term: string): number;
  unknownWeight: number;
};

/** Slots with the share that each has of all that was asked; the shares add up to 1. */
export function weighSlots(slots: readonly Slot[], weights: TermWeights): Slot[] {
  const weighed = slots.map((slot) => ({ ...slot, weight: slot.weight * telling(slot, weights) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? weighed.map((slot) => ({ ...slot, weight: slot.weight / total })) : [];
}

/** The weight of all slots together, in the units of `weightOf`. */
export function totalWeight(slots: readonly Slot[], weights: TermWeights): number {
  return slots.reduce((sum, slot) => sum + slot.weight * telling(slot, weights), 0);
}

/** How much of the slots' weight is found among `terms`, or in `others`. */
export function coveredBy(
  slots: readonly Slot[],
  terms: ReadonlySet<string>,
  others?: ReadonlySet<string>,
): number {
  let sum = 0;
  for (const slot of slots) {
    let most = 0;
    for (const [term, worth] of slot.terms) {
      if (worth > most && (terms.has(term) || others?.has(term))) most = worth;
    }
    sum += slot.weight * most;
  }
  return sum;
}

/** A slot is as telling as the rarest of its terms that occurs in the playbook at all. */
function telling({ terms }: Slot, weights: TermWeights): number {
  let most: number | undefined;
  for (const [term, worth] of terms) {
    if (weights.has(term)) most = Math.max(most ?? 0, weights.weightOf(term) * worth);
  }
  return most ?? weights.unknownWeight;
}
