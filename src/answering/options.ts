import type { Locale } from '../playbook/locale';
import { type LanguageWords, readWords } from './vocabulary/languageWords';
import { readLanguages } from './vocabulary/schema';

/** What can be left out of answering, to measure what each part is worth. */
export type AnsweringOptions = {
  /** The words of each language. */
  languages: ReadonlyMap<Locale, LanguageWords>;
  /** Whether mistyped words are corrected. */
  spelling: boolean;
  /** Whether Chinese and Japanese are compared by pairs of characters, rather than by single ones. */
  pairs: boolean;
  /** Whether titles and file names say more about a page than the rest of it does. */
  titles: boolean;
};

/** Everything is there unless `options` say otherwise. */
export function withDefaults(options: Partial<AnsweringOptions>): AnsweringOptions {
  return {
    languages: options.languages ?? wordsOfAll(),
    spelling: true,
    pairs: true,
    titles: true,
    ...options,
  };
}

/** The words of every language that comes with the program: a tenth of a second of work, the same for every playbook. */
export function wordsOfAll(data = readLanguages()): ReadonlyMap<Locale, LanguageWords> {
  return new Map([...data].map(([locale, own]) => [locale, readWords(own)]));
}
