import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/answering/text/normalise';
import { type LanguageData, readLanguages } from '../../../src/answering/vocabulary/schema';

const languages = [...readLanguages()];
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

  it('is refused with the name of the file when it is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'language-'));
    writeFileSync(join(folder, 'xx.json'), '{"locale": "xx"}');
    expect(() => readLanguages(folder)).toThrow(/^xx\.json: .*suffixes/s);
  });

  const describeSamples = existsSync(QUESTIONS) ? describe : describe.skip;
  describeSamples('beside the sample questions (../shared, skipped without it)', () => {
    // Shorter ones are greetings and single words that nobody can call his own.
    it('has none of them in it', () => {
      const questions = readFileSync(QUESTIONS, 'utf8')
        .trim()
        .split('\n')
        .map(questionOf)
        .filter((text) => text.length >= 12);
      const phrases = new Set(
        languages.flatMap(([, data]) => Object.values(groupsOf(data)).flat().map(plain)),
      );
      expect(questions.filter((question) => phrases.has(question))).toEqual([]);
      expect(questions.length).toBeGreaterThan(50);
    });
  });
});

function keysOf(data: LanguageData): string[] {
  return Object.keys(groupsOf(data)).sort();
}

function groupsOf(data: LanguageData): Record<string, string[]> {
  const { stopwords, ordinary, intents, markers, wider, roles, services, phases, concepts } = data;
  const named = { markers, wider, roles, services, phases, concepts };
  const groups: Record<string, string[]> = { stopwords, ordinary };
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

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
