import type { TFunction } from 'i18next';
import { isolated } from '../playbook/bidi';
import type { Locale } from '../playbook/locale';
import type { PhraseKey } from './catalogue';
import { createFillIn, type Params } from './fillIn';
import { languageIn, nativeLanguageName } from './languageNames';

/** All texts of the bot in one language. */
export type Phrases = {
  /** The language of the reader. */
  locale: Locale;
  /** The language of the texts: another one where the bot has none in the reader's. */
  writtenIn: Locale;
  /**
   * A text of the catalogue. `count` selects the plural form. What is put into it and is read from right to left stands
   * apart; likewise in the lists below.
   */
  t(key: PhraseKey, params?: Params): string;
  /** `2020-03-27` in the long format of the language; text that is not a date is returned unchanged. */
  date(iso: string): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b" or "a、b": a list of names without "and". */
  names(items: readonly string[]): string;
  /** The name of a language in that language: `de` → `Deutsch`. */
  languageName(tag: string): string;
  /** The name of another language in this language: in German, `en` → `Englisch`. */
  languageHere(tag: string): string;
};

/** Limits the cache, because callers can send any number of invented dates. */
const MOST_DATES = 5000;

export function createPhrases(locale: Locale, translate: TFunction): Phrases {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const written = new Map<string, string>();
  const separator = translate('list.pair', { first: '', second: '' });
  const fillIn = createFillIn(locale, translate);
  const said = new Map<PhraseKey, string>();
  /**
   * Cached: most texts of a card have no parameters, and looking them up takes longer than filling in the template.
   */
  const plain = (key: PhraseKey): string => {
    const phrase = said.get(key) ?? translate(key);
    said.set(key, phrase);
    return phrase;
  };
  return {
    locale,
    writtenIn: locale,
    t: (key, params) => (params ? fillIn(key, params) : plain(key)),
    date: (iso) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return iso;
      // Cached: pages were refreshed on only a few hundred days, and formatting one date with Intl takes longer than
      // laying out a whole card.
      const date = written.get(iso) ?? dates.format(time);
      if (written.size < MOST_DATES) written.set(iso, date);
      return date;
    },
    list: (items) => lists.format(items.map(isolated)),
    names: (items) => items.map(isolated).join(separator),
    languageName: nativeLanguageName,
    languageHere: (tag) => languageIn(locale, tag),
  };
}
