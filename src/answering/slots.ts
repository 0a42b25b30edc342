import type { Splitter } from './compounds';
import type { Lexicon } from './lexicon';
import { conceptTerm } from './terms';
import { isCharacter, isHiragana } from './units';

/** A word, or two neighbouring characters, with every index term that it may be found by and how much each is worth. */
export type Slot = { terms: Map<string, number>; weight: number };

/** A word of a question: `weight` is 1 for what it is about, less for words that say how it is asked. */
export type Word = { unit: string; weight: number; spellings: readonly string[] };

const PART_WORTH = 0.7;
const CONCEPT_WORTH = 0.8;
/** n characters make n - 1 pairs: a written word must not weigh more for being written in characters. */
const PAIR_WEIGHT = 0.6;

/** The slots of words without stop words, for the index of `lexicon`; concepts come from every one of `readers`. */
export function slotsOf(
  words: readonly Word[],
  lexicon: Lexicon,
  split: Splitter,
  readers: readonly Lexicon[],
): Slot[] {
  const slots: Slot[] = [];
  const slotsAt: Slot[][] = words.map(() => []);
  words.forEach(({ unit, weight, spellings }, i) => {
    if (isHiragana(unit)) return;
    if (isCharacter(unit)) {
      const next = words[i + 1]?.unit ?? '';
      const previous = words[i - 1]?.unit ?? '';
      if (isWritten(next))
        slotsAt[i]?.push(add({ terms: new Map([[unit + next, 1]]), weight: weight * PAIR_WEIGHT }));
      else if (!isWritten(previous)) slotsAt[i]?.push(add({ terms: new Map([[unit, 1]]), weight }));
      return;
    }
    const terms = new Map([[lexicon.stem(unit), 1]]);
    for (const spelling of spellings) terms.set(lexicon.stem(spelling), 1);
    for (const part of split(unit)) terms.set(lexicon.stem(part), PART_WORTH);
    slotsAt[i]?.push(add({ terms, weight }));
  });
  function add(slot: Slot): Slot {
    slots.push(slot);
    return slot;
  }
  for (const reader of new Set([lexicon, ...readers])) {
    for (const { places, value } of reader.concepts.find(words.map(({ unit }) => reader.stem(unit)))) {
      for (const place of places) {
        for (const slot of slotsAt[place] ?? []) slot.terms.set(conceptTerm(value), CONCEPT_WORTH);
      }
    }
  }
  return slots;
}

function isWritten(unit: string): boolean {
  return isCharacter(unit) && !isHiragana(unit);
}
