import type { Splitter } from '../text/compounds';
import { kanaWords } from '../text/kana';
import type { Hit } from '../text/phraseMatcher';
import { isCharacter, isHiragana } from '../text/tokens';
import type { Lexicon } from '../vocabulary/lexicon';
import { conceptTerm } from './termReader';

/** A word, or two neighbouring characters, with every index term that it may be found by and how much each is worth. */
export type Slot = {
  terms: Map<string, number>;
  weight: number;
  /** Whether it says what the question is about, not only how it is asked. */
  topical: boolean;
  /**
   * Of the concepts among the terms: the how manyth place it is at which the text means it. "Billing and licensing"
   * means one thing at two places, "adoption and change management" another one at a single place of three words.
   */
  mentions: Map<string, number>;
};

/**
 * A word of a text or question: `weight` is 1 for what it is about, less for words that say how it is asked, 0 for
 * grammar. `spellings` are other ways to write it; `corrected` when it was typed differently.
 */
export type Word = { unit: string; weight: number; spellings: readonly string[]; corrected?: boolean };

/** A word with less weight than this only says how something is asked. */
export const SAYS_WHAT = 0.35;

/** Whether there is something to look for among the words, rather than only how it is asked. */
export function sayWhat(words: readonly Word[]): boolean {
  return words.some(({ weight }) => weight >= SAYS_WHAT);
}

/** A word as it is written, about what it says. */
export function plainWord(unit: string): Word {
  return { unit, weight: 1, spellings: [] };
}

/** Units without grammar, as words. */
export function plainWords(units: readonly string[], { stopUnits }: Lexicon): Word[] {
  return units.filter((unit) => !stopUnits.has(unit)).map(plainWord);
}

const PART_WORTH = 0.9;
/** A compound is about as telling as one and a half words. */
const PART_WEIGHT = 0.75;
const CONCEPT_WORTH = 0.8;
/** Several words together are less ambiguous. */
const IDIOM_WORTH = 0.95;
/** A correction may be wrong. */
const CORRECTED_WORTH = 0.6;
/** n characters make n - 1 pairs: a written word must not weigh more for being written in characters. */
const PAIR_WEIGHT = 0.6;
const KANA_WORD_WEIGHT = 1.5;
/** A character by itself is mostly the beginning of a verb. */
const LONE_WEIGHT = 0.5;

/** The slots of `words` for the index of `lexicon`; concepts come from every one of `readers`. */
export function slotsOf(
  words: readonly Word[],
  lexicon: Lexicon,
  split: Splitter,
  readers: readonly Lexicon[],
): Slot[] {
  const slots: Slot[] = [];
  const slotsAt: Slot[][] = words.map(() => []);
  const unsure = new Set<number>();
  const add = (at: number, terms: Map<string, number>, weight: number) => {
    const topical = (words[at]?.weight ?? 0) >= SAYS_WHAT;
    const slot = { terms, weight, topical, mentions: new Map<string, number>() };
    slots.push(slot);
    slotsAt[at]?.push(slot);
  };
  const kana = kanaWeights(words.map(({ unit }) => unit));
  words.forEach(({ unit, weight, spellings, corrected }, i) => {
    if (weight === 0 || isHiragana(unit)) return;
    if (isCharacter(unit)) {
      if (lexicon.pairs && isWritten(words[i + 1]))
        add(i, new Map([[unit + words[i + 1]?.unit, 1]]), weight * (kana.get(i) ?? PAIR_WEIGHT));
      else if (!lexicon.pairs || !isWritten(words[i - 1])) add(i, new Map([[unit, 1]]), weight * LONE_WEIGHT);
      return;
    }
    const whole = new Map([unit, ...spellings].map((spelling) => [lexicon.stem(spelling), 1]));
    const parts = split(unit);
    for (const part of parts) {
      const terms = new Map([...whole, [lexicon.stem(part), PART_WORTH]]);
      for (const { value } of lexicon.concepts.find([lexicon.stem(part)]))
        terms.set(conceptTerm(value), CONCEPT_WORTH);
      add(i, terms, weight * PART_WEIGHT);
    }
    if (parts.length === 0) add(i, whole, weight);
    if (corrected) unsure.add(i);
  });
  const mentioned = new Map<string, Set<string>>();
  for (const reader of new Set([lexicon, ...readers])) {
    for (const { places, value } of conceptHits(words, reader)) {
      const where = mentioned.get(value) ?? new Set<string>();
      mentioned.set(value, where.add(places.join()));
      for (const slot of places.flatMap((place) => slotsAt[place] ?? [])) {
        const term = conceptTerm(value);
        slot.terms.set(term, places.length > 1 ? IDIOM_WORTH : CONCEPT_WORTH);
        if (!slot.mentions.has(term)) slot.mentions.set(term, where.size);
      }
    }
  }
  for (const place of unsure) {
    for (const { terms } of slotsAt[place] ?? []) {
      for (const [term, worth] of terms) terms.set(term, worth * CORRECTED_WORTH);
    }
  }
  return slots;
}

/** What each pair within a katakana word counts: together about as much as one word and a half, however long it is. */
function kanaWeights(units: readonly string[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { from, to } of kanaWords(units)) {
    for (let at = from; at < to - 1; at++)
      weights.set(at, Math.min(PAIR_WEIGHT, KANA_WORD_WEIGHT / (to - from - 1)));
  }
  return weights;
}

/** The concepts in words; places are those of `words`. */
function conceptHits(words: readonly Word[], lexicon: Lexicon): Hit<string>[] {
  const stems = words.map(({ unit }) => lexicon.stem(unit));
  const meaningful = words.flatMap(({ weight }, place) => (weight > 0 ? [place] : []));
  const found = lexicon.concepts.find(meaningful.map((place) => stems[place] ?? ''));
  return [
    ...lexicon.idioms.find(stems),
    ...found.map(({ places, value }) => ({ places: places.map((at) => meaningful[at] ?? 0), value })),
  ];
}

function isWritten(word: Word | undefined): boolean {
  return word !== undefined && word.weight > 0 && isCharacter(word.unit) && !isHiragana(word.unit);
}
