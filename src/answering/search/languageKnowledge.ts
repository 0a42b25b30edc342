import { isDeepStrictEqual } from 'node:util';
import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import type { Playbook } from '../../playbook/playbook';
import type { AnsweringOptions } from '../options';
import type { Phrases } from '../text/phraseMatcher';
import { type Corrector, createCorrector } from '../text/spelling';
import { createLexicon, type Lexicon, labelsOf } from '../vocabulary/lexicon';
import { indexLanguage, type LanguageIndex } from './languageIndex';
import { titlePhrases } from './titlePhrases';

/** A language that questions are asked in: its words and its pages. */
export type Knowledge = {
  lexicon: Lexicon;
  index: LanguageIndex;
  /** Its titles of several words. */
  titles: Phrases<PageId>;
  /** Whether it is a word of the pages or of the data as it is. */
  has(unit: string): boolean;
  /** Whether it is one, or another form of one. */
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

/**
 * Everything that questions about `playbook` are compared with. Yields after each language, so that a running bot can
 * answer in between. What an earlier learning has `before` is taken over for languages of which nothing has changed.
 */
export function* learnInSteps(
  playbook: Playbook,
  options: AnsweringOptions,
  before?: LanguageKnowledge,
): Generator<undefined, LanguageKnowledge> {
  const lexicons = new Map<Locale, Lexicon>();
  for (const [locale, words] of options.languages) {
    const known = before?.get(locale)?.lexicon;
    const reusable = known && isDeepStrictEqual(known.labels, labelsOf(playbook, locale));
    lexicons.set(locale, reusable ? known : createLexicon(words, playbook, options.pairs));
    if (!reusable) yield;
  }
  const source = lexicons.get(SOURCE_LOCALE);
  const sameSource = source !== undefined && source === before?.get(SOURCE_LOCALE)?.lexicon;
  const known = new Map<Locale, Knowledge>();
  for (const [locale, lexicon] of lexicons) {
    const earlier = sameSource ? before?.get(locale) : undefined;
    const pages = [...(playbook.pages.get(locale)?.values() ?? [])];
    if (earlier?.lexicon === lexicon && hasPages(earlier.index, pages)) known.set(locale, earlier);
    else known.set(locale, learnLanguage(pages, lexicon, source, options));
    yield;
  }
  return knowledgeOf(known);
}

/** `learnInSteps` in one go. */
export function learn(playbook: Playbook, options: AnsweringOptions): LanguageKnowledge {
  const steps = learnInSteps(playbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Whether an index is of these pages, word for word and in this order. */
function hasPages(index: LanguageIndex, pages: readonly Page[]): boolean {
  return (
    index.list.length === pages.length &&
    index.list.every(({ page }, i) => page === pages[i] || isDeepStrictEqual(page, pages[i]))
  );
}

function learnLanguage(
  pages: readonly Page[],
  lexicon: Lexicon,
  source: Lexicon | undefined,
  options: AnsweringOptions,
): Knowledge {
  const others = source && source !== lexicon ? [source] : [];
  const index = indexLanguage(pages, lexicon, others, options.titles);
  const counts = new Map(index.words);
  for (const word of lexicon.words) counts.set(word, (counts.get(word) ?? 0) + DATA_WORD_COUNT);
  // Another form of a known word is no typing error, but short stems are alike by chance.
  const stems = new Set<string>();
  const likely: [word: string, count: number][] = [];
  for (const [word, count] of counts) {
    const stem = lexicon.stem(word);
    stems.add(stem);
    // Nobody who mistypes a word asks about pizza.
    if (index.words.has(word) || !lexicon.ordinary.has(stem)) likely.push([word, count]);
  }
  return {
    lexicon,
    index,
    titles: titlePhrases(pages, lexicon),
    has: (unit) => counts.has(unit),
    knows: (unit) =>
      counts.has(unit) ||
      (unit.length >= LONG_STEM && stems.has(unit)) ||
      (unit.length >= LONG_WORD && stems.has(lexicon.stem(unit))),
    correct: options.spelling ? createCorrector(likely, lexicon.stopUnits) : () => undefined,
  };
}

function knowledgeOf(known: ReadonlyMap<Locale, Knowledge>): LanguageKnowledge {
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
