import type { TFunction } from 'i18next';
import type { Locale } from '../playbook/locale';
import type { PhraseKey } from './catalogue';
import { languageIn, nativeLanguageName } from './languageNames';

/** Everything the bot says of its own, in one language. */
export type Phrases = {
  locale: Locale;
  /** A sentence of the catalogue. `count` chooses the plural form. */
  t(key: PhraseKey, params?: Readonly<Record<string, string | number>>): string;
  /** `2020-03-27` as the language writes it; text that is no date comes back as it was. */
  date(iso: string): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b", "a、b": names, which are no sentence. */
  names(items: readonly string[]): string;
  /** What a language calls itself: `de` → `Deutsch`. */
  languageName(tag: string): string;
  /** What this language calls another: in German, `en` → `Englisch`. */
  languageHere(tag: string): string;
};

/** Keeps dates that somebody makes up from filling the memory. */
const MOST_DATES = 5000;

export function createPhrases(locale: Locale, translate: TFunction): Phrases {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const written = new Map<string, string>();
  const separator = translate('list.pair', { first: '', second: '' });
  const said = new Map<PhraseKey, string>();
  /** Most of a card's words have no parameters, and looking them up costs more than filling in its template. */
  const plain = (key: PhraseKey): string => {
    const phrase = said.get(key) ?? translate(key);
    said.set(key, phrase);
    return phrase;
  };
  return {
    locale,
    t: (key, params) => (params ? translate(key, params) : plain(key)),
    date: (iso) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return iso;
      // Pages were refreshed on a few hundred days; Intl takes longer for one than a whole card needs for its layout.
      const date = written.get(iso) ?? dates.format(time);
      if (written.size < MOST_DATES) written.set(iso, date);
      return date;
    },
    list: (items) => lists.format(items),
    names: (items) => items.join(separator),
    languageName: nativeLanguageName,
    languageHere: (tag) => languageIn(locale, tag),
  };
}
