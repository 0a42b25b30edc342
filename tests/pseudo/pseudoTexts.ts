import { readCatalogues } from '../../src/i18n/catalogue';
import { type Texts, textsOf } from '../../src/i18n/texts';
import { PSEUDO, pseudoPhrase } from './pseudo';

/** What is no sentence: what stands between two names, and words that are compared with those of pages. */
const NO_SENTENCE = new Set(['list.pair', 'links.bare-words']);

/** The texts of all languages, and of the made-up one. */
export function pseudoTexts(): Texts {
  const catalogues = readCatalogues();
  const english = Object.entries(catalogues.get('en') ?? {});
  const pseudo = english.map(([key, phrase]) => [key, NO_SENTENCE.has(key) ? phrase : pseudoPhrase(phrase)]);
  return textsOf(new Map([...catalogues, [PSEUDO, Object.fromEntries(pseudo)]]));
}
