import { coveredBy, type Sought, type TermWeights, weighSought } from './termWeights';

/** One way a page is called, ready to be compared with questions. */
export type Title = { slots: readonly Sought[]; terms: ReadonlySet<number> };

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

/** `slots` are those of the title, not yet weighed. */
export function readTitle(slots: readonly Sought[], weights: TermWeights): Title {
  return { slots: weighSought(slots, weights), terms: new Set(slots.flatMap(({ terms }) => terms)) };
}

/** What a question asks for, as its titles are compared with: its weighed slots and all of its terms. */
export type AskedTitle = {
  slots: readonly Sought[];
  terms: ReadonlyMap<number, number>;
  /** At how many places the question means a concept: it covers no more places of a title than that. */
  mentions: ReadonlyMap<number, number>;
};

/** `slots` are weighed; `terms` are those of all words, also of words that only say how something is asked. */
export function askForTitle(slots: readonly Sought[], terms: ReadonlyMap<number, number>): AskedTitle {
  const mentions = new Map<number, number>();
  for (const slot of slots) {
    slot.terms.forEach((term, i) => {
      const count = slot.mentions[i] ?? 1;
      if (count > (mentions.get(term) ?? 1)) mentions.set(term, count);
    });
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

function wholeness(title: readonly Sought[], { terms, mentions }: AskedTitle): number {
  let sum = 0;
  for (const slot of title) {
    const covered = slot.terms.findIndex(
      (term, i) => terms.has(term) && (slot.mentions[i] ?? 1) <= (mentions.get(term) ?? 1),
    );
    if (covered >= 0) sum += slot.weight * (slot.worths[covered] ?? 0);
  }
  return sum;
}
