import { describe, expect, it } from '@jest/globals';
import { addressOf, baseAddressProblem, pageAtAddress, UNPUBLISHED } from '../../src/playbook/published';
import { pageOf, playbookOf } from './pages';

const BASE = 'https://playbook.contoso.com/docs';

describe('a base address', () => {
  it.each([
    BASE,
    `${BASE}/`,
    'https://playbook.contoso.com',
    'https://github.com/contoso/playbook/blob/main/{page}.md',
    'HTTPS://playbook.contoso.com:8443/a%20b',
  ])('may be %s', (address) => {
    expect(baseAddressProblem(address)).toBeUndefined();
  });

  it.each([
    ['http://playbook.contoso.com', 'is no https:// address such as https://playbook.contoso.com/en'],
    ['playbook.contoso.com', 'is no https:// address such as https://playbook.contoso.com/en'],
    ['', 'is no https:// address such as https://playbook.contoso.com/en'],
    ['https:contoso.com', 'is no https:// address such as https://playbook.contoso.com/en'],
    ['https://con toso.com', 'is no https:// address such as https://playbook.contoso.com/en'],
    ['https://{page}.contoso.com', 'is no https:// address such as https://playbook.contoso.com/en'],
    ['javascript:alert(1)', 'is no https:// address such as https://playbook.contoso.com/en'],
    ['https://me:secret@contoso.com', 'has a name or password in it: leave that out'],
    ['https://me@contoso.com', 'has a name or password in it: leave that out'],
    [`${BASE}?page={page}`, 'has "?" or "#" in it: write it like https://playbook.contoso.com/en'],
    [`${BASE}#top`, 'has "?" or "#" in it: write it like https://playbook.contoso.com/en'],
    [`${BASE}/{page}/{page}`, 'has {page} elsewhere than once, after "/"'],
    [`${BASE}/p-{page}`, 'has {page} elsewhere than once, after "/"'],
    [`https://contoso.com/${'a'.repeat(500)}`, 'has more than 500 characters'],
  ])('may not be %s', (address, problem) => {
    expect(baseAddressProblem(address)).toBe(problem);
  });
});

describe('where a page is published', () => {
  const byLanguage = new Map([['de', 'https://playbook.contoso.com/de/{page}.html']]);

  it.each([
    ['nobody said where', UNPUBLISHED, 'en', undefined],
    ['the whole folder is', { all: BASE, byLanguage: new Map() }, 'en', `${BASE}/en/migrate-migration`],
    [
      'its language is',
      { all: BASE, byLanguage },
      'de',
      'https://playbook.contoso.com/de/migrate-migration.html',
    ],
    ['another language is', { all: null, byLanguage }, 'en', undefined],
  ])('when %s', (_when, published, locale, address) => {
    expect(addressOf(published, locale, `${locale}/migrate-migration.md`)).toBe(address);
  });

  it('has a name that is safe in an address', () => {
    const published = { all: BASE, byLanguage: new Map() };
    expect(addressOf(published, 'en', 'en/a b#c?d%.md')).toBe(`${BASE}/en/a%20b%23c%3Fd%25`);
  });
});

describe('an address that somebody pasted', () => {
  const published = (id: string, locale: string) =>
    pageOf(id, locale, { address: `${BASE}/${locale}/${id}` });
  const playbook = {
    ...playbookOf([
      published('migrate-migration', 'en'),
      published('migrate-migration', 'de'),
      published('index', 'en'),
    ]),
    bases: [BASE],
  };

  it.each([
    `${BASE}/en/migrate-migration`,
    `${BASE}/de/migrate-migration`,
    `${BASE}/en/migrate-migration/`,
    `${BASE}/en/Migrate-Migration.html`,
    `${BASE}/en/migrate-migration.md?view=x#approach`,
    'http://PLAYBOOK.contoso.com/docs/en/migrate-migration',
  ])('is that of a page: %s', (address) => {
    expect(pageAtAddress(playbook, address)).toEqual({ kind: 'page', page: 'migrate-migration' });
  });

  it('is that of the first page when it names a language alone', () => {
    expect(pageAtAddress(playbook, `${BASE}/en/`)).toEqual({ kind: 'page', page: 'index' });
  });

  it.each([`${BASE}/en/migrate-old`, `${BASE}/en/migrate-old.html`, `${BASE}/fr/migrate-migration`])(
    'leads to no page: %s',
    (address) => {
      expect(pageAtAddress(playbook, address)).toEqual({ kind: 'gone' });
    },
  );

  it.each([
    BASE,
    `${BASE}/`,
    `${BASE}/fr/`,
    `${BASE}/en/logo.png`,
    `${BASE}/en/pictures/plan`,
    `${BASE}/search?q=migration`,
  ])('is of something else on the same site: %s', (address) => {
    expect(pageAtAddress(playbook, address)).toEqual({ kind: 'elsewhere' });
  });

  it.each([
    'https://playbook.contoso.com/other/en/migrate-migration',
    'https://playbook.contoso.com/docsen/migrate-migration',
    'https://playbook.contoso.com.evil.test/docs/en/migrate-migration',
    'https://playbook.contoso.com@evil.test/docs/en/migrate-migration',
    'https://me:secret@playbook.contoso.com/docs/en/migrate-migration',
    'https://evil.test/?https://playbook.contoso.com/docs/en/migrate-migration',
    'javascript:https://playbook.contoso.com/docs/en/migrate-migration',
    'migrate-migration',
    '',
    `${BASE}/en/${'a'.repeat(100_000)}`,
  ])('is no address of the playbook: %.80s', (address) => {
    expect(pageAtAddress(playbook, address)).toEqual({ kind: 'elsewhere' });
  });

  it('is none where nobody said where the playbook is', () => {
    const { bases: _unknown, ...unpublished } = playbook;
    expect(pageAtAddress(unpublished, `${BASE}/en/migrate-migration`)).toEqual({ kind: 'elsewhere' });
  });
});
