import { type Locale, SOURCE_LOCALE } from '../playbook/locale';
import type { Playbook } from '../playbook/playbook';
import { indexLanguage, type LanguageIndex } from './language-index';
import { createLexicon, type Lexicon } from './lexicon';
import type { AnsweringOptions } from './options';
import { type Corrector, createCorrector } from './spelling';

/** A language that questions are asked in: its words and its pages. */
export type Knowledge = {
  lexicon: Lexicon;
  index: LanguageIndex;
  /** Whether a word needs no correction. */
  knows(unit: string): boolean;
  correct: Corrector;
};

export type LanguageKnowledge = {
  /** Every language there are words for, the source language first. */
  locales: readonly Locale[];
  get(locale: Locale): Knowledge | undefined;
  /** The languages to read a question in: the reader's, the one it is written in, and the source language. */
  readersOf(reader: Locale, spoken: Locale): Knowledge[];
};

/** A word of the language data counts like one that the pages use this often. */
const DATA_WORD_COUNT = 5;
const LONG_WORD = 7;
/** A word without its ending, as people talk ("brauch", "mach"), from this length on. */
const LONG_STEM = 5;

/** Everything that questions about `playbook` are compared with. */
export function learn(playbook: Playbook, options: AnsweringOptions): LanguageKnowledge {
  const lexicons = new Map(
    [...options.languages].map(([locale, words]) => [locale, createLexicon(words, playbook, options.pairs)]),
  );
  const source = lexicons.get(SOURCE_LOCALE);
  const known = new Map<Locale, Knowledge>();
  for (const [locale, lexicon] of lexicons) {
    const others = source && source !== lexicon ? [source] : [];
    const index = indexLanguage(playbook.pages.get(locale)?.values() ?? [], lexicon, others, options.titles);
    const counts = new Map(index.words);
    for (const word of lexicon.words) counts.set(word, (counts.get(word) ?? 0) + DATA_WORD_COUNT);
    // Another form of a known word is no typing error, but short stems are alike by chance.
    const stems = new Set([...counts.keys()].map((word) => lexicon.stem(word)));
    known.set(locale, {
      lexicon,
      index,
      knows: (unit) =>
        counts.has(unit) ||
        (unit.length >= LONG_STEM && stems.has(unit)) ||
        (unit.length >= LONG_WORD && stems.has(lexicon.stem(unit))),
      correct: options.spelling ? createCorrector(counts, lexicon.stopUnits) : () => undefined,
    });
  }
  const locales = [...known.keys()].sort((a, b) => Number(b === SOURCE_LOCALE) - Number(a === SOURCE_LOCALE));
  return {
    locales,
    get: (locale) => known.get(locale),
    readersOf(reader, spoken) {
      const readers = [reader, spoken, SOURCE_LOCALE].flatMap((locale) => known.get(locale) ?? []);
      return [...new Set(readers)];
    },
  };
}
