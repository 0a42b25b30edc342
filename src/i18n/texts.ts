import { createInstance, type InitOptions } from 'i18next';
import { type Locale, matchLocale, SOURCE_LOCALE } from '../playbook/locale';
import { remembered } from '../playbook/remembered';
import { CATALOGUE_FOLDER, type Catalogue, readCatalogues } from './catalogue';
import { createPhrases, type Phrases } from './phrases';

/** The texts of the bot in every language that has a catalogue. */
export type Texts = {
  /** The languages with a catalogue, English first. */
  locales: readonly Locale[];
  /** The texts for a locale, else for the nearest locale, else in English for a reader of that locale. */
  in(locale: Locale): Phrases;
};

/** Reads the catalogues of a folder. A text that a catalogue lacks is shown in English. */
export function createTexts(folder: string = CATALOGUE_FOLDER): Texts {
  return textsOf(readCatalogues(folder));
}

/** The same of catalogues that were read. */
export function textsOf(catalogues: ReadonlyMap<Locale, Catalogue>): Texts {
  const locales = [...catalogues.keys()];
  const i18n = createInstance();
  const settings: InitOptions = {
    resources: Object.fromEntries(
      [...catalogues].map(([locale, phrases]) => [locale, { translation: phrases }]),
    ),
    fallbackLng: SOURCE_LOCALE,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // The texts go into text elements of a card, which do not use HTML.
    interpolation: { escapeValue: false },
  };
  // It is done when it returns; what the promise would say comes too late for who waits for the texts.
  i18n.init(settings).catch(() => undefined);
  if (!i18n.isInitialized) throw new Error('i18next could not be set up with the texts of the catalogues.');
  const phrases = new Map(
    locales.map((locale) => [locale, createPhrases(locale, i18n.getFixedT(locale))] as const),
  );
  const source = createPhrases(SOURCE_LOCALE, i18n.getFixedT(SOURCE_LOCALE));
  const foreign = remembered((locale): Phrases => ({ ...source, locale }));
  return {
    locales,
    in: (locale) => phrases.get(locale) ?? phrases.get(matchLocale(locale, locales) ?? '') ?? foreign(locale),
  };
}
