import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/answering/text/normalise';
import { type LanguageData, readLanguages } from '../../../src/answering/vocabulary/schema';

const languages = [...readLanguages()];
const VOCABULARY = join(__dirname, '../../../src/answering/vocabulary');
const QUESTIONS = join(__dirname, '../../../../shared/eval/questions.jsonl');

describe('language data', () => {
  it('is there for six languages', () => {
    expect(languages.map(([locale]) => locale).sort()).toEqual(['de', 'en', 'es', 'ja', 'pt-BR', 'zh-CN']);
  });

  it.each(languages)('%s has the keys that English has', (_, data) => {
    const english = readLanguages().get('en');
    expect(english && keysOf(data)).toEqual(english && keysOf(english));
  });

  it.each(languages)('%s says nothing twice', (_, data) => {
    const twice = Object.entries(groupsOf(data)).flatMap(([key, phrases]) =>
      phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i).map((phrase) => `${key}: ${phrase}`),
    );
    expect(twice).toEqual([]);
  });

  it.each(languages.flatMap(([locale]) => [`grammar/${locale}.json`, `domain/${locale}.json`]))(
    '%s is sorted, but for concepts, whose order matters',
    (file) => {
      const data: unknown = JSON.parse(readFileSync(join(VOCABULARY, file), 'utf8'));
      expect(unsortedIn(data).filter((path) => !path.startsWith('concepts'))).toEqual([]);
    },
  );

  it('is refused with the name of the file when it is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'language-'));
    mkdirSync(join(folder, 'grammar'));
    writeFileSync(join(folder, 'grammar/xx.json'), '{"locale": "xx"}');
    expect(() => readLanguages(folder)).toThrow(/^grammar\/xx\.json: .*suffixes/s);
  });

  const describeSamples = existsSync(QUESTIONS) ? describe : describe.skip;
  describeSamples('beside the sample questions (../shared, skipped without it)', () => {
    const questions = () => readFileSync(QUESTIONS, 'utf8').trim().split('\n').map(questionOf);
    const phrases = new Set(languages.flatMap(([, data]) => Object.values(groupsOf(data)).flat().map(plain)));

    // A phrase of fewer words, such as "who is responsible", is nobody's own: some question is sure to be just that.
    it('has no phrase of five words that is one of them, or one of them but for a word', () => {
      const long = questions().filter((question) => wordsOf(question).length >= 5);
      const taken = long.filter((question) =>
        [question, ...withoutOneEnd(question)].some((text) => phrases.has(text)),
      );
      expect(taken).toEqual([]);
      expect(long.length).toBeGreaterThan(200);
    });

    it('has hardly any of them in it, however short', () => {
      const taken = questions().filter((question) => phrases.has(question));
      expect(taken.length).toBeLessThan(questions().length / 10);
    });
  });
});

/** The lists and groups below the keys of the data that are not in the order of their characters. */
function unsortedIn(data: unknown, path = ''): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (typeof value !== 'object') return [];
    const own = Array.isArray(value) ? value : Object.keys(value);
    const here = own.join() === own.toSorted().join() ? [] : [`${path}${key}`];
    return Array.isArray(value) ? here : [...here, ...unsortedIn(value, `${path}${key}.`)];
  });
}

function keysOf(data: LanguageData): string[] {
  return Object.keys(groupsOf(data)).sort();
}

function groupsOf(data: LanguageData): Record<string, string[]> {
  const { stopwords, outOfDomain, intents, markers, broad, roles, services, phases, concepts } = data;
  const named = { markers, broad, roles, services, phases, concepts };
  const groups: Record<string, string[]> = { stopwords, outOfDomain };
  for (const [intent, { strong, weak }] of Object.entries(intents)) {
    groups[`intents.${intent}.strong`] = strong;
    groups[`intents.${intent}.weak`] = weak;
  }
  for (const [name, group] of Object.entries(named)) {
    for (const [key, phrases] of Object.entries(group)) groups[`${name}.${key}`] = phrases;
  }
  return groups;
}

function questionOf(line: string): string {
  const parsed: unknown = JSON.parse(line);
  const text = typeof parsed === 'object' && parsed !== null && 'question' in parsed ? parsed.question : '';
  return plain(String(text));
}

/** Two characters of Chinese or Japanese count as a word. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,2}|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu) ?? [];
}

/** A question of words with spaces, without its first word and without its last. */
function withoutOneEnd(text: string): string[] {
  return text.split(' ').length >= 5 ? [text.replace(/^\S+ /, ''), text.replace(/ \S+$/, '')] : [];
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
