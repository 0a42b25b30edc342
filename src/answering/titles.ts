import { coveredBy, type TermWeights, weighSlots } from './slot-weights';
import type { Slot } from './slots';

/** One way a page is called, ready to be compared with questions. */
export type Title = { slots: readonly Slot[]; terms: ReadonlySet<string> };

/** How much a question and the names of a page have in common; all between 0 and 1. */
export type TitleMatch = {
  /** Dice's coefficient of question and title, by weight. */
  alike: number;
  /** How much of the question stands in the title. */
  named: number;
  /** How much of the title stands in the question. */
  whole: number;
  /** The same, but that a single word is there as a whole says little. */
  complete: number;
};

export function readTitle(slots: readonly Slot[], weights: TermWeights): Title {
  return {
    slots: weighSlots(slots, weights),
    terms: new Set(slots.flatMap(({ terms }) => [...terms.keys()])),
  };
}

/** What a question asks for, as its titles are compared with: its weighed slots and all of its terms. */
export type AskedTitle = {
  slots: readonly Slot[];
  terms: ReadonlyMap<string, number>;
  /** At how many places the question means a concept: it covers no more places of a title than that. */
  mentions: ReadonlyMap<string, number>;
};

export function askForTitle(slots: readonly Slot[], terms: ReadonlyMap<string, number>): AskedTitle {
  const mentions = new Map<string, number>();
  for (const slot of slots) {
    for (const [term, count] of slot.mentions) mentions.set(term, Math.max(mentions.get(term) ?? 1, count));
  }
  return { slots, terms, mentions };
}

/** The best of each over all the names of a page. */
export function matchTitles(asked: AskedTitle, titles: readonly Title[]): TitleMatch {
  const best: TitleMatch = { alike: 0, named: 0, whole: 0, complete: 0 };
  for (const { slots, terms } of titles) {
    const named = coveredBy(asked.slots, terms);
    const whole = wholeness(slots, asked);
    best.alike = Math.max(best.alike, named + whole > 0 ? (2 * named * whole) / (named + whole) : 0);
    best.named = Math.max(best.named, named);
    best.whole = Math.max(best.whole, whole);
    best.complete = Math.max(best.complete, whole * Math.min(1, slots.length / 2));
  }
  return best;
}

function wholeness(title: readonly Slot[], { terms, mentions }: AskedTitle): number {
  let sum = 0;
  for (const slot of title) {
    let most = 0;
    for (const [term, worth] of slot.terms) {
      const covered =
        worth > most && terms.has(term) && (slot.mentions.get(term) ?? 1) <= (mentions.get(term) ?? 1);
      if (covered) most = worth;
    }
    sum += slot.weight * most;
  }
  return sum;
}
