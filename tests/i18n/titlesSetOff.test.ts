import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCatalogues } from '../../src/i18n/catalogue';

/** A name of the playbook or of a place, which has its own grammar: "Technische Analyse durchführen". */
const NAMES = ['page', 'title', 'place', 'phase', 'process', 'board', 'scope'];

const QUOTES: Readonly<Record<string, readonly [open: string, close: string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  es: ['«', '»'],
  'pt-BR': ['“', '”'],
  'zh-CN': ['“', '”'],
  ja: ['「', '」'],
};

const CONTENT = path.join(__dirname, '..', '..', 'content');

/** Names in a text that are neither in quotation marks nor after a colon, nor all there is before a colon or dash. */
function looseNames(text: string, [open, close]: readonly [string, string]): string[] {
  return NAMES.map((name) => `{{${name}}}`).filter((name) => {
    const [before = '', after = ''] = text.split(name);
    if (!text.includes(name)) return false;
    const isQuoted = before.endsWith(open) && after.startsWith(close);
    const isLabelled = /[:：–→] ?$/u.test(before);
    const isLabel = before === '' && /^ ?[:：–→]/u.test(after);
    return !isQuoted && !isLabelled && !isLabel;
  });
}

/** Links to pages by their titles that stand in a sentence without quotation marks around them. */
function looseTitles(locale: string, [open, close]: readonly [string, string]): string[] {
  const folder = path.join(CONTENT, locale);
  const pages = new Map(
    readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
  const titleOf = (file: string) => /^# (.+)$/m.exec(pages.get(file) ?? '')?.[1]?.trim();
  return [...pages].flatMap(([file, text]) =>
    text.split('\n').flatMap((line) =>
      [...line.matchAll(/\[([^[\]]+)\]\(([a-z-]+\.md)\)/g)].flatMap((link) => {
        const [whole, name, target = ''] = link;
        const isAlone = line.replace(/^\s*(?:-|\d+\.) /, '').trim() === whole;
        const quoted = line.includes(`${open}${whole}${close}`);
        return titleOf(target) !== name || isAlone || quoted ? [] : [`${file}: ${line}`];
      }),
    ),
  );
}

describe.each([...readCatalogues()])('in %s, what something is called', (locale, catalogue) => {
  const quotes = QUOTES[locale] ?? ['', ''];

  it('is set off from the sentence of the bot around it', () => {
    const loose = Object.entries(catalogue).flatMap(([key, text]) =>
      looseNames(text, quotes).map((name) => `${key}: ${name} in "${text}"`),
    );
    expect(loose).toEqual([]);
  });

  it('is set off from the sentence of a page around it', () => {
    expect(looseTitles(locale, quotes)).toEqual([]);
  });
});

it('a name without marks in the middle of a sentence is found', () => {
  expect(looseNames('Beginnen Sie mit {{page}}.', ['„', '“'])).toEqual(['{{page}}']);
  expect(looseNames('Beginnen Sie mit „{{page}}“.', ['„', '“'])).toEqual([]);
});
