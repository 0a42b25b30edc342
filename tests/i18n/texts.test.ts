import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTexts } from '../../src/i18n/texts';

const texts = createTexts();

describe('phrases', () => {
  it.each([
    ['en-GB', 'en'],
    ['es-MX', 'es'],
    ['pt', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['fr-FR', 'en'],
    ['no tag at all', 'en'],
  ])('for %s are those of %s', (asked, spoken) => {
    expect(texts.in(asked).writtenIn).toBe(spoken);
  });

  it('in a language without texts are still for a reader of it', () => {
    expect(texts.in('fr').locale).toBe('fr');
    expect(texts.in('es-MX').locale).toBe('es');
  });

  it.each([
    ['en', 1, '1 task'],
    ['en', 83, '83 tasks'],
    ['de', 1, '1 Aufgabe'],
    ['es', 1_000_000, '1000000 tareas'],
    ['ja', 1, '1 件のタスク'],
    ['en', 0, '0 tasks'],
    ['pt-BR', 0, '0 tarefa'],
    ['en', 1.5, '1.5 tasks'],
  ])('count in %s: %d is "%s"', (locale, count, said) => {
    expect(texts.in(locale).t('count.tasks', { count })).toBe(said);
  });

  it('take parameters literally, whatever they look like', () => {
    const said = texts.in('en').t('title.task', { id: '<b>$t(title.page) {{id}}' });
    expect(said).toBe('Task <b>$t(title.page) {{id}}');
  });

  it.each([
    ['en', 'March 27, 2020'],
    ['de', '27. März 2020'],
    ['ja', '2020年3月27日'],
  ])('write dates in %s', (locale, written) => {
    expect(texts.in(locale).date('2020-03-27')).toBe(written);
  });

  it('leave what is no date as it is', () => {
    expect(texts.in('en').date('spring 2020')).toBe('spring 2020');
  });

  it('join lists as the language does', () => {
    expect(texts.in('de').list(['Exchange', 'Teams', 'Edge'])).toBe('Exchange, Teams und Edge');
  });

  it.each([
    ['de', 'Deutsch'],
    ['es', 'Español'],
    ['pt-BR', 'Português (Brasil)'],
    ['zh-CN', '简体中文'],
    ['ja', '日本語'],
    ['en', 'English'],
    ['no tag', 'No tag'],
  ])('call the language %s %s, as it calls itself', (tag, name) => {
    expect(texts.in('en').languageName(tag)).toBe(name);
  });

  it('call other languages as theirs does', () => {
    expect(texts.in('de').languageHere('fr')).toBe('Französisch');
    expect(texts.in('de').languageHere('zh-CN')).toBe('Chinesisch (vereinfacht)');
    expect(texts.in('zh-CN').languageHere('zh-CN')).toBe('简体中文');
    expect(texts.in('en').languageHere('xx')).toBe('xx');
  });
});

describe('a language more', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'catalogue-'));
    writeFileSync(path.join(folder, 'en.json'), '{"title.steps": "Steps", "title.roles": "Roles"}');
    writeFileSync(path.join(folder, 'it.json'), '{"title.steps": "Passaggi"}');
    writeFileSync(path.join(folder, 'notes.txt'), 'no catalogue');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is a file more', () => {
    expect(createTexts(folder).locales).toEqual(['en', 'it']);
    expect(createTexts(folder).in('it-IT').t('title.steps')).toBe('Passaggi');
  });

  it('says in English what it does not say yet', () => {
    expect(createTexts(folder).in('it').t('title.roles')).toBe('Roles');
  });

  it('that is not an object of strings is refused by name', () => {
    writeFileSync(path.join(folder, 'xx.json'), '["no", "catalogue"]');
    expect(() => createTexts(folder)).toThrow(/xx\.json: expected a JSON object of strings/);
    rmSync(path.join(folder, 'xx.json'));
  });
});
