import type { Locale } from '../playbook/locale';
import { type LanguageData, readLanguages } from './language';

/** What can be left out of answering, to measure what each part is worth. */
export type AnsweringOptions = {
  /** The words of each language. */
  languages: ReadonlyMap<Locale, LanguageData>;
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
    languages: options.languages ?? readLanguages(),
    spelling: true,
    pairs: true,
    titles: true,
    ...options,
  };
}
