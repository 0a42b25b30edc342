import type { LanguageIndex } from './language-index';
import type { Slot } from './slots';

/** Slots with the share that each has of all that was asked; the shares add up to 1. */
export function weighSlots(slots: readonly Slot[], index: LanguageIndex): Slot[] {
  const weighed = slots.map((slot) => ({ ...slot, weight: slot.weight * telling(slot, index) }));
  const total = totalWeight(slots, index);
  return total > 0 ? weighed.map((slot) => ({ ...slot, weight: slot.weight / total })) : [];
}

/** The weight of all slots together, in the units of `index.weightOf`. */
export function totalWeight(slots: readonly Slot[], index: LanguageIndex): number {
  return slots.reduce((sum, slot) => sum + slot.weight * telling(slot, index), 0);
}

/** How much of the slots' weight is found, where `has` tells which terms there are. */
export function coveredWeight(slots: readonly Slot[], has: (term: string, slot: Slot) => boolean): number {
  let sum = 0;
  for (const slot of slots) {
    let most = 0;
    for (const [term, worth] of slot.terms) if (worth > most && has(term, slot)) most = worth;
    sum += slot.weight * most;
  }
  return sum;
}

/** A slot is as telling as the rarest of its terms that occurs in the playbook at all. */
function telling({ terms }: Slot, index: LanguageIndex): number {
  let most: number | undefined;
  for (const [term, worth] of terms) {
    if (index.has(term)) most = Math.max(most ?? 0, index.weightOf(term) * worth);
  }
  return most ?? index.unknownWeight;
}
