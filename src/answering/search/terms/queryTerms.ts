import type { Splitter } from '../../text/compounds';
import { kanaWords } from '../../text/kana';
import type { Hit } from '../../text/phraseMatcher';
import { isCharacter, isHiragana } from '../../text/tokens';
import type { Lexicon } from '../../vocabulary/lexicon';
import { conceptTerm } from './termReader';

/** A word of a query, or two neighbouring characters. */
export type QueryTerm = {
  /** Every index term that it may be found by, with how much finding that one is worth: 1 for the word itself. */
  terms: Map<string, number>;
  weight: number;
  /** Whether it says what the question is about, not only how that is asked. */
  topical: boolean;
  /**
   * For each concept among `terms`: which mention of the concept this is, counted from 1. "Billing and licensing" has two
   * mentions of one concept, "adoption and change management" a single one of three words.
   */
  mentions: Map<string, number>;
};

/**
 * A word of a question or title. `weight` is 1 for what it is about, less for words that say how it is asked, more for
 * what is out of domain, 0 for stop words. `spellings` are other ways to write it; `corrected` means that it was typed
 * differently.
 */
export type Word = { token: string; weight: number; spellings: readonly string[]; corrected?: boolean };

/** A word with less weight than this only says how something is asked. */
export const SAYS_WHAT = 0.35;

/** Whether the words say what the question is about, rather than only how it is asked. */
export function sayWhat(words: readonly Word[]): boolean {
  return words.some(({ weight }) => weight >= SAYS_WHAT);
}

/** A word of full weight, as it is written. */
export function plainWord(token: string): Word {
  return { token, weight: 1, spellings: [] };
}

/** Tokens without stop words, as words of full weight. */
export function plainWords(tokens: readonly string[], { stopWords }: Lexicon): Word[] {
  return tokens.filter((token) => !stopWords.has(token)).map(plainWord);
}

/** A part of a compound may be found by itself. */
export const PART_WORTH = 0.9;
/** Each of two parts: a compound says about as much as one and a half words. */
export const PART_WEIGHT = 0.75;
/** A concept, found by any of its words. */
export const CONCEPT_WORTH = 0.8;
/** The same for a concept named in several words, which are less ambiguous. */
export const IDIOM_WORTH = 0.95;
/** A correction may be wrong: its terms are worth so much less. */
export const CORRECTED_WORTH = 0.6;
/** n characters make n - 1 pairs; a word must not weigh more for being written in characters. */
export const PAIR_WEIGHT = 0.6;
/** At most, all pairs of one katakana word together. */
export const KANA_WORD_WEIGHT = 1.5;
/** A character by itself is mostly the beginning of a verb. */
export const LONE_WEIGHT = 0.5;

/** The query terms of `words` for an index in the language of `lexicon`; concepts are those of it and of all `readers`. */
export function queryTermsOf(
  words: readonly Word[],
  lexicon: Lexicon,
  split: Splitter,
  readers: readonly Lexicon[],
): QueryTerm[] {
  const queryTerms: QueryTerm[] = [];
  const termsAt: QueryTerm[][] = words.map(() => []);
  const correctedAt = new Set<number>();
  const add = (at: number, terms: Map<string, number>, weight: number) => {
    const topical = (words[at]?.weight ?? 0) >= SAYS_WHAT;
    const queryTerm = { terms, weight, topical, mentions: new Map<string, number>() };
    queryTerms.push(queryTerm);
    termsAt[at]?.push(queryTerm);
  };
  const kana = kanaWeights(words.map(({ token }) => token));
  words.forEach(({ token, weight, spellings, corrected }, i) => {
    if (weight === 0 || isHiragana(token)) return;
    if (isCharacter(token)) {
      if (lexicon.pairs && isWritten(words[i + 1]))
        add(i, new Map([[token + words[i + 1]?.token, 1]]), weight * (kana.get(i) ?? PAIR_WEIGHT));
      else if (!lexicon.pairs || !isWritten(words[i - 1]))
        add(i, new Map([[token, 1]]), weight * LONE_WEIGHT);
      return;
    }
    const whole = new Map([token, ...spellings].map((spelling) => [lexicon.stem(spelling), 1]));
    const parts = split(token);
    for (const part of parts) {
      const terms = new Map([...whole, [lexicon.stem(part), PART_WORTH]]);
      for (const { value } of lexicon.concepts.find([lexicon.stem(part)]))
        terms.set(conceptTerm(value), CONCEPT_WORTH);
      add(i, terms, weight * PART_WEIGHT);
    }
    if (parts.length === 0) add(i, whole, weight);
    if (corrected) correctedAt.add(i);
  });
  const mentioned = new Map<string, Set<string>>();
  for (const reader of new Set([lexicon, ...readers])) {
    for (const { positions, value } of conceptHits(words, reader)) {
      const where = mentioned.get(value) ?? new Set<string>();
      mentioned.set(value, where.add(positions.join()));
      for (const queryTerm of positions.flatMap((position) => termsAt[position] ?? [])) {
        const term = conceptTerm(value);
        queryTerm.terms.set(term, positions.length > 1 ? IDIOM_WORTH : CONCEPT_WORTH);
        if (!queryTerm.mentions.has(term)) queryTerm.mentions.set(term, where.size);
      }
    }
  }
  for (const position of correctedAt) {
    for (const { terms } of termsAt[position] ?? []) {
      for (const [term, worth] of terms) terms.set(term, worth * CORRECTED_WORTH);
    }
  }
  return queryTerms;
}

/** The weight of each pair within a katakana word, by the position of its first character. */
function kanaWeights(tokens: readonly string[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { from, to } of kanaWords(tokens)) {
    for (let at = from; at < to - 1; at++)
      weights.set(at, Math.min(PAIR_WEIGHT, KANA_WORD_WEIGHT / (to - from - 1)));
  }
  return weights;
}

/** The concepts that `words` mention; positions are indices of `words`. */
function conceptHits(words: readonly Word[], lexicon: Lexicon): Hit<string>[] {
  const stems = words.map(({ token }) => lexicon.stem(token));
  const meaningful = words.flatMap(({ weight }, position) => (weight > 0 ? [position] : []));
  const found = lexicon.concepts.find(meaningful.map((position) => stems[position] ?? ''));
  return [
    ...lexicon.idioms.find(stems),
    ...found.map(({ positions, value }) => ({
      positions: positions.map((at) => meaningful[at] ?? 0),
      value,
    })),
  ];
}

function isWritten(word: Word | undefined): boolean {
  return word !== undefined && word.weight > 0 && isCharacter(word.token) && !isHiragana(word.token);
}
