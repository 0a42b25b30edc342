import { describe, expect, it } from '@jest/globals';
import { isCalm } from '../../src/cards/typeset/calm';
import { readCatalogues } from '../../src/i18n/catalogue';

const catalogues = readCatalogues();
const english = catalogues.get('en') ?? {};
const PLURAL = /_(zero|one|two|few|many|other)$/;

const singular = (key: string) => key.replace(PLURAL, '');
const singulars = (keys: readonly string[]) => [...new Set(keys.map(singular))].sort();
const placeholders = (phrase: string) => (phrase.match(/{{\w+}}/g) ?? []).sort();

describe.each([...catalogues])('the catalogue %s', (locale, phrases) => {
  it('has the same keys as the English one', () => {
    expect(singulars(Object.keys(phrases))).toEqual(singulars(Object.keys(english)));
  });

  it('has the plural forms that the language knows, and no others', () => {
    const categories = [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort();
    const counted = singulars(Object.keys(phrases).filter((key) => PLURAL.test(key)));
    expect(counted.length).toBeGreaterThan(0);
    for (const key of counted) {
      const forms = Object.keys(phrases).filter((each) => singular(each) === key && PLURAL.test(each));
      expect({ key, forms: forms.map((form) => form.slice(key.length + 1)).sort() }).toEqual({
        key,
        forms: categories,
      });
    }
  });

  it('has the same placeholders in each sentence as the English one', () => {
    const ofEnglish = (key: string) => english[key] ?? english[`${singular(key)}_other`] ?? '';
    for (const [key, phrase] of Object.entries(phrases)) {
      expect([key, ...placeholders(phrase)]).toEqual([key, ...placeholders(ofEnglish(key))]);
    }
  });

  it('says something for every key, in text that no client takes for markup', () => {
    for (const [key, phrase] of Object.entries(phrases)) {
      const words = phrase.replace(/{{\w+}}/g, 'x');
      expect({ key, phrase, isSaid: words.trim() === words && words !== '', isCalm: isCalm(words) }).toEqual({
        key,
        phrase,
        isSaid: true,
        isCalm: true,
      });
    }
  });

  it('is translated: hardly any sentence is the English one', () => {
    const same = Object.entries(phrases).filter(
      ([key, phrase]) => phrase === english[key] && phrase.length > 25,
    );
    expect(locale === 'en' ? [] : same).toEqual([]);
  });
});

it('reads English first, then every other language of the folder', () => {
  expect([...catalogues.keys()]).toEqual(['en', 'de', 'es', 'ja', 'pt-BR', 'zh-CN']);
});
