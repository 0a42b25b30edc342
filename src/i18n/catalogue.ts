import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Locale } from '../playbook/locale';
import type english from './catalogue/en.json';

/** The texts of one language by key; plural forms have their CLDR category as suffix, as in `count.tasks_one`. */
export type Catalogue = Readonly<Record<string, string>>;

type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Singular<Key> = Key extends `${infer Base}_${PluralSuffix}` ? Base : Key;

/** The keys of all texts; the English catalogue defines them. */
export type PhraseKey = Singular<keyof typeof english>;

const CatalogueFile = z.record(z.string(), z.string());

/** Next to this file, both in `src` and in `dist`. */
export const CATALOGUE_FOLDER = path.join(__dirname, 'catalogue');

/**
 * Reads every `<locale>.json` of a folder, English first, then by name.
 * @throws when a file is not an object of strings.
 */
export function readCatalogues(folder: string = CATALOGUE_FOLDER): Map<Locale, Catalogue> {
  const locales = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b, 'en'));
  return new Map(locales.map((locale) => [locale, readCatalogue(path.join(folder, `${locale}.json`))]));
}

function readCatalogue(file: string): Catalogue {
  try {
    return CatalogueFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file}: expected a JSON object of strings`, { cause: error });
  }
}
