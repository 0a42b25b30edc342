import type { Locale } from '../playbook/locale';
import { type LanguageWords, readWords } from './vocabulary/languageWords';
import { readLanguages } from './vocabulary/schema';

/** The parts of answering, which can be switched off to measure what each is worth. */
export type AnsweringOptions = {
  /** The words of each language. */
  languages: ReadonlyMap<Locale, LanguageWords>;
  /** Whether mistyped words are corrected. */
  spelling: boolean;
  /** Whether Chinese and Japanese are compared by pairs of characters, not by single ones. */
  pairs: boolean;
  /** Whether titles and file names say more about a page than the rest of it does. */
  titles: boolean;
};

/** All parts switched on, unless `options` say otherwise. */
export function withDefaults(options: Partial<AnsweringOptions>): AnsweringOptions {
  return {
    languages: options.languages ?? ownWords(),
    spelling: true,
    pairs: true,
    titles: true,
    ...options,
  };
}

let own: ReadonlyMap<Locale, LanguageWords> | undefined;

/** Read when they are first needed: they are the same for every playbook of a process. */
function ownWords(): ReadonlyMap<Locale, LanguageWords> {
  own ??= wordsOfAll();
  return own;
}

/** The words of every language that comes with the program. Takes a tenth of a second; the same for every playbook. */
export function wordsOfAll(data = readLanguages()): ReadonlyMap<Locale, LanguageWords> {
  return new Map([...data].map(([locale, own]) => [locale, readWords(own)]));
}
