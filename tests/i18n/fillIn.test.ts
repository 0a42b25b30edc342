import { expect, it } from '@jest/globals';
import { createInstance, type TFunction } from 'i18next';
import { readCatalogues } from '../../src/i18n/catalogue';
import { createFillIn } from '../../src/i18n/fillIn';

const catalogues = readCatalogues();
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const COUNTS = [0, 1, 2, 5, 21, 1.5, 1_000_000];

function i18nextOf(locale: string): TFunction {
  const i18n = createInstance();
  const resources = [...catalogues].map(([tag, translation]) => [tag, { translation }]);
  i18n
    .init({
      resources: Object.fromEntries(resources),
      fallbackLng: 'en',
      initAsync: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
    })
    .catch(() => undefined);
  return i18n.getFixedT(locale);
}

// Danish has no catalogue, so that each text comes from the English one.
it.each([...catalogues.keys(), 'da'])('every text in %s is filled in as i18next does', (locale) => {
  const translate = i18nextOf(locale);
  const fillIn = createFillIn(locale, translate);
  const english = catalogues.get('en') ?? {};
  const all = Object.keys(english).flatMap((name) => {
    const key = name.replace(PLURAL, '');
    const named = [...(english[name] ?? '').matchAll(/\{\{([^}]*)\}\}/g)].map(([, param = '']) => param);
    const params = Object.fromEntries(named.map((param) => [param, `a ${param}`]));
    return (key === name ? [7] : COUNTS).map((count) => ({ key, params: { ...params, count } }));
  });
  const others = all.filter(({ key, params }) => fillIn(key as never, params) !== translate(key, params));
  expect(others).toEqual([]);
});

it('what is missing is left out', () => {
  expect(createFillIn('en', i18nextOf('en'))('title.task', {})).toBe('Task ');
});
