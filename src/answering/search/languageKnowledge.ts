import { isDeepStrictEqual } from 'node:util';
import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import type { PageQuestion, Playbook } from '../../playbook/playbook';
import type { AnsweringOptions } from '../options';
import type { PhraseMatcher } from '../text/phraseMatcher';
import { type Corrector, createCorrector } from '../text/spelling';
import { isCharacter } from '../text/tokens';
import { createLexicon, type Lexicon, labelsOf } from '../vocabulary/lexicon';
import { wordless } from '../vocabulary/wordless';
import { indexLanguage, type LanguageIndex } from './languageIndex';
import { titleInitials, titlePhrases } from './titlePhrases';
import { readWritten, type WrittenQuestions, wordsOf } from './writtenQuestions';

/** A language that questions can be asked in: its words and its pages. */
export type KnownLanguage = {
  lexicon: Lexicon;
  index: LanguageIndex;
  /** Titles of several words, to be found in a question. */
  titles: PhraseMatcher<PageId>;
  /** What titles may be shortened to, with their words. */
  initials: ReadonlyMap<string, readonly string[]>;
  /** The questions of authors. */
  written: WrittenQuestions;
  /** Whether a token is a word of the pages or of the language data, in this form. */
  has(token: string): boolean;
  /** Whether it is such a word, perhaps in another form. */
  knows(token: string): boolean;
  /** The word that is meant by a mistyped one. */
  correct: Corrector;
};

export type KnownLanguages = {
  /** Every language there are words for or pages in, the source language first. */
  locales: readonly Locale[];
  get(locale: Locale): KnownLanguage | undefined;
  /** The languages to read a question in: the reader's, the one it is written in, and the source language. */
  readersOf(reader: Locale, spoken: Locale): KnownLanguage[];
};

/** For correcting typing errors, a word of the language data counts as one that the pages use so often. */
const DATA_WORD_COUNT = 5;
/** So many are read between two yields. */
const MANY_WORDS = 5000;
/** In letters: from this length on, a token may be another form of a word with the same stem. */
const LONG_WORD = 7;
/** In letters: from this length on, a token may be a word without its ending, as people talk ("brauch"). */
const LONG_STEM = 5;

/**
 * Learns all that questions about `playbook` are compared with. Yields after each page and oftener, so that a running bot
 * can answer in between. Languages of which nothing has changed since `before` are taken over from it.
 */
export function* learnInSteps(
  playbook: Playbook,
  options: AnsweringOptions,
  before?: KnownLanguages,
): Generator<undefined, KnownLanguages> {
  const lexicons = new Map<Locale, Lexicon>();
  // A language that is only begun in a playbook has pages before the program has words of it.
  const begun = playbook.locales.filter((locale) => !options.languages.has(locale));
  const languages = [...options.languages, ...begun.map((locale) => [locale, wordless(locale)] as const)];
  for (const [locale, words] of languages) {
    const known = before?.get(locale)?.lexicon;
    const reusable = known && isDeepStrictEqual(known.labels, labelsOf(playbook, locale));
    lexicons.set(locale, reusable ? known : createLexicon(words, playbook, options.pairs));
    if (!reusable) yield;
  }
  const source = lexicons.get(SOURCE_LOCALE);
  const sameSource = source !== undefined && source === before?.get(SOURCE_LOCALE)?.lexicon;
  const known = new Map<Locale, KnownLanguage>();
  for (const [locale, lexicon] of lexicons) {
    const earlier = sameSource ? before?.get(locale) : undefined;
    const pages = [...(playbook.pages.get(locale)?.values() ?? [])];
    const questions = playbook.questions.get(locale) ?? [];
    const isSame =
      earlier?.lexicon === lexicon &&
      isDeepStrictEqual(earlier.written.list, questions) &&
      (yield* hasPages(earlier.index, pages));
    known.set(locale, isSame ? earlier : yield* learnLanguage(pages, questions, lexicon, source, options));
    yield;
  }
  return knowledgeOf(known);
}

/** `learnInSteps` in one go. */
export function learn(playbook: Playbook, options: AnsweringOptions): KnownLanguages {
  const steps = learnInSteps(playbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Whether an index is of these pages, word for word and in this order. */
function* hasPages(index: LanguageIndex, pages: readonly Page[]): Generator<undefined, boolean> {
  if (index.list.length !== pages.length) return false;
  for (const [i, { page }] of index.list.entries()) {
    if (page !== pages[i] && !isDeepStrictEqual(page, pages[i])) return false;
    yield;
  }
  return true;
}

function* learnLanguage(
  pages: readonly Page[],
  questions: readonly PageQuestion[],
  lexicon: Lexicon,
  source: Lexicon | undefined,
  options: AnsweringOptions,
): Generator<undefined, KnownLanguage> {
  const others = source && source !== lexicon ? [source] : [];
  const index = yield* indexLanguage(pages, lexicon, others, options.titles);
  const written = yield* readWritten(questions, lexicon, index.split, others);
  const counts = new Map(index.words);
  const asked = questions.flatMap(({ text }) => wordsOf(text)).filter((token) => !isCharacter(token));
  for (const word of new Set([...lexicon.words, ...asked]))
    counts.set(word, (counts.get(word) ?? 0) + DATA_WORD_COUNT);
  // Another form of a known word is no typing error; but short stems are often the same by chance.
  const stems = new Set<string>();
  const likely: [word: string, count: number][] = [];
  for (const [word, count] of counts) {
    const stem = lexicon.stem(word);
    stems.add(stem);
    if (stems.size % MANY_WORDS === 0) yield;
    // A typing error is not corrected to a word of other things.
    if (index.words.has(word) || !lexicon.outOfDomain.has(stem)) likely.push([word, count]);
  }
  yield;
  const titles = titlePhrases(pages, lexicon);
  yield;
  return {
    lexicon,
    index,
    titles,
    initials: titleInitials(pages, lexicon),
    written,
    has: (token) => counts.has(token),
    knows: (token) =>
      counts.has(token) ||
      (token.length >= LONG_STEM && stems.has(token)) ||
      (token.length >= LONG_WORD && stems.has(lexicon.stem(token))),
    correct: options.spelling ? createCorrector(likely, lexicon.stopWords) : () => undefined,
  };
}

function knowledgeOf(known: ReadonlyMap<Locale, KnownLanguage>): KnownLanguages {
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
