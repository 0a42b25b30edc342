import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readCatalogues } from '../../src/i18n/catalogue';
import type { Page } from '../../src/playbook/page';
import type { Playbook } from '../../src/playbook/playbook';
import { blockText, inlineText } from '../../src/playbook/text';
import { ownContent } from '../once/content';
import { TERMS } from './terms';

const catalogues = readCatalogues();

/** Words that pages of anybody may use: they are looked for, not said. */
const NOT_SAID = ['links.bare-words'];

/** All that a page says, but for addresses. */
function wordsOf(page: Page): string[] {
  const { title, intro, sections, steps, tasks } = page;
  return [
    title,
    blockText(intro),
    ...sections.flatMap(({ heading, blocks }) => [heading, blockText(blocks)]),
    ...steps.map(({ heading }) => heading),
    ...tasks.map(({ name }) => inlineText(name)),
  ].filter((text): text is string => text !== null && text !== '');
}

/** What says `never`, with a little of what is around it. */
function found(texts: readonly (readonly [place: string, text: string])[], never: RegExp): string[] {
  return texts.flatMap(([place, text]) => {
    const at = text.search(never);
    return at < 0 ? [] : [`${place}: …${text.slice(Math.max(0, at - 20), at + 30)}…`];
  });
}

describe.each(Object.entries(TERMS))('in %s', (locale, terms) => {
  let playbook: Playbook;
  beforeAll(async () => {
    playbook = (await ownContent()).playbook;
  });

  it.each(terms)('$thing is called $name, and nothing else', ({ never }) => {
    const said = Object.entries(catalogues.get(locale) ?? {}).filter(([key]) => !NOT_SAID.includes(key));
    const written = [...(playbook.pages.get(locale)?.values() ?? [])].flatMap((page) =>
      wordsOf(page).map((text) => [page.id, text] as const),
    );
    expect(written.length).toBeGreaterThan(100);
    expect(found([...said, ...written], never)).toEqual([]);
  });
});

it('a thing with a second name is found, with the place', () => {
  expect(
    found(
      [
        ['a', 'el vínculo'],
        ['b', 'Abra el enlace'],
      ],
      /enlace/,
    ),
  ).toEqual(['b: …Abra el enlace…']);
});

it('every language has such a table', () => {
  expect(Object.keys(TERMS).sort()).toEqual([...catalogues.keys()].sort());
});

describe('an abbreviation in brackets', () => {
  const BRACKETED = /((?:\p{Lu}[\p{L}&-]*\s+(?:of\s+|and\s+|de\s+)?){1,5})\((\p{Lu}{3,5})\)/gu;

  it.each([...catalogues.keys()])('stands for one thing on each page in %s', async (locale) => {
    const { playbook } = await ownContent();
    const twice = [...(playbook.pages.get(locale)?.values() ?? [])].flatMap((page) => {
      const meant = new Map<string, Set<string>>();
      for (const [, words = '', short = ''] of wordsOf(page).join('\n').matchAll(BRACKETED)) {
        const last = words.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
        meant.set(short, (meant.get(short) ?? new Set()).add(last));
      }
      return [...meant].filter(([, ends]) => ends.size > 1).map(([short, ends]) => [page.id, short, ...ends]);
    });
    expect(twice).toEqual([]);
  });
});

describe('what stands on a card as on the page', () => {
  it.each([...catalogues.keys()])('has the words of the pages in %s', async (locale) => {
    const { playbook } = await ownContent();
    const catalogue = catalogues.get(locale) ?? {};
    const headings = [...(playbook.pages.get(locale)?.values() ?? [])].flatMap((page) => page.sections);
    for (const kind of KINDS) {
      const written = headings
        .filter((own) => own.kind === kind)
        .map(({ heading }) => heading?.toLowerCase());
      expect([...new Set(written)]).toContain(catalogue[`title.${kind}`]?.toLowerCase());
    }
    const folder = path.join(__dirname, '../../content', locale);
    const pages = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    for (const label of ['label.motions', 'label.applies-to']) {
      const words = catalogue[label]?.replace(/[:：]$/, '') ?? '';
      expect(pages.some((text) => new RegExp(`^\\**${words}\\**[:：]`, 'im').test(text))).toBe(true);
    }
  });
});

const KINDS = ['overview', 'objectives', 'approach', 'inputs', 'outputs', 'next-steps', 'refresh'] as const;
