import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { literalsOf } from '../../../src/content/language/literals';
import { readLanguages } from '../../../src/content/language/readLanguages';
import { literal } from '../../../src/content/text/literal';

const languages = readLanguages();

describe('the words of the languages', () => {
  it('are there for each of the six', () => {
    expect([...languages.keys()].sort()).toEqual(['de', 'en', 'es', 'ja', 'pt-BR', 'zh-CN']);
  });

  it.each([...languages])('have the same keys in %s as in English', (_, language) => {
    const english = languages.get('en');
    for (const part of ['sections', 'metadata', 'columns', 'marks', 'phases', 'roles', 'services'] as const) {
      expect(Object.keys(language[part]).sort()).toEqual(Object.keys(english?.[part] ?? {}).sort());
    }
  });

  it.each([...languages])('leave no section, label, column or phase of %s without a word', (_, language) => {
    for (const part of ['sections', 'metadata', 'columns', 'marks', 'phases', 'roles'] as const) {
      for (const [key, words] of Object.entries(language[part]))
        expect([key, words.length > 0]).toEqual([key, true]);
    }
  });

  it('mean one thing each, whatever the language', () => {
    for (const part of ['sections', 'metadata', 'columns', 'marks', 'phases', 'roles', 'services'] as const) {
      const keys = new Map<string, string>();
      for (const [locale, language] of languages) {
        for (const [key, words] of Object.entries(language[part])) {
          for (const word of words) {
            const other = keys.get(literal(word)) ?? key;
            expect(`${locale} ${part} ${word}: ${key}`).toBe(`${locale} ${part} ${word}: ${other}`);
            keys.set(literal(word), other);
          }
        }
      }
    }
  });

  it('are found by reading the folder, so that a language is one more file', () => {
    const files = readdirSync(join(__dirname, '../../../src/content/language'));
    expect(
      files
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.replace('.json', ''))
        .sort(),
    ).toEqual([...languages.keys()].sort());
  });

  it('of a language that is added are known on the pages of all', () => {
    const english = languages.get('en');
    if (!english) throw new Error('no English');
    const french = { ...english, sections: { ...english.sections, overview: ['Aperçu'] } };
    expect(literalsOf(new Map([...languages, ['fr', french]])).sections.get('aperçu')).toBe('overview');
  });

  it('are refused, naming the file, when they are not what they should be', () => {
    expect(() => readLanguages(join(__dirname, 'broken'))).toThrow(/^xx\.json: /);
  });
});

describe('the form in which words are compared', () => {
  it.each([
    ['**Key  Inputs:**', 'key inputs'],
    ['FastTrack-Manager', 'fasttrack manager'],
    ['Id.de tarea', 'id de tarea'],
    ['FTOP 任务', 'ftop任务'],
    ['（M）强制性', '(m)强制性'],
    ['`-`', ''],
  ])('of %j is %j', (text, form) => {
    expect(literal(text)).toBe(form);
  });
});
