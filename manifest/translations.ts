import type { Catalogue } from '../src/i18n/catalogue';
import type { Locale } from '../src/playbook/locale';
import { placedTexts } from './places';
import { fillTemplate, namesIn } from './template';

/** The texts of the app in one language: one file of the package, by the places that they take in the manifest. */
export type Translation = {
  /** Such as `pt-BR`, also the name of `file` without its ending. */
  tag: string;
  file: string;
  /** The catalogue that its texts are from. */
  locale: Locale;
  strings: Readonly<Record<string, string>>;
};

/** What the names of the texts of the catalogues begin with in the template. */
const TEXT = 'text:';

/**
 * Teams looks for the language and region of a person, then for the language alone. People of Portugal read the
 * Brazilian texts; people who read traditional characters would not thank us for simplified ones.
 */
const ALSO_FOR: Readonly<Record<Locale, readonly string[]>> = { 'pt-BR': ['pt'] };

/** The texts of a catalogue as values for the template. */
export function textValues(catalogue: Catalogue): Record<string, string> {
  return Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [`${TEXT}${key}`, text]));
}

/** One for each language tag of a catalogue. A text that the catalogue lacks is left out. */
export function translationsOf(
  template: unknown,
  locale: Locale,
  catalogue: Catalogue,
  version: string,
): Translation[] {
  const values = textValues(catalogue);
  const translated = placedTexts(template).flatMap(({ place, text }) => {
    const names = namesIn(text).filter((name) => name.startsWith(TEXT));
    if (names.length === 0 || names.some((name) => values[name] === undefined)) return [];
    return [[place, String(fillTemplate(text, values))] as const];
  });
  const strings = { $schema: localizationSchemaUrl(version), ...Object.fromEntries(translated) };
  return [locale, ...(ALSO_FOR[locale] ?? [])].map((tag) => ({ tag, file: `${tag}.json`, locale, strings }));
}

function localizationSchemaUrl(version: string): string {
  return `https://developer.microsoft.com/json-schemas/teams/v${version}/MicrosoftTeams.Localization.schema.json`;
}
