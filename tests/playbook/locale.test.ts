import { describe, expect, it } from '@jest/globals';
import { canonicalLocale, matchLocale } from '../../src/playbook/locale';

const SIX = ['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'];

describe('the language that serves a reader', () => {
  it.each<[string, string | undefined, string]>([
    ['de', 'de', 'the same tag'],
    ['de-CH', 'de', 'another region'],
    ['en-US', 'en', 'another region'],
    ['es-MX', 'es', 'another region'],
    ['es-419', 'es', 'a region by its number'],
    ['pt', 'pt-BR', 'no region'],
    ['pt-PT', 'pt-BR', 'another region than the one on offer'],
    ['PT_br', 'pt-BR', 'any case, and an underscore'],
    ['JA-jp', 'ja', 'any case'],
    [' de-DE ', 'de', 'white space around it'],
    ['zh', 'zh-CN', 'simplified script is the likely one'],
    ['zh-Hans', 'zh-CN', 'the same script'],
    ['zh-SG', 'zh-CN', 'written in the same script'],
    ['zh-TW', undefined, 'another script'],
    ['zh-Hant', undefined, 'another script'],
    ['zh-HK', undefined, 'another script'],
    ['sr-Latn', undefined, 'the script alone is not enough'],
    ['fr-FR', undefined, 'a language that is not on offer'],
    ['german', undefined, 'a name is a well-formed tag of no language'],
    ['', undefined, 'no tag'],
    ['!', undefined, 'no tag'],
    ['de DE', undefined, 'no tag'],
    ['x'.repeat(5000), undefined, 'no tag'],
  ])('of %j is %j: %s', (tag, locale) => {
    expect(matchLocale(tag, SIX)).toBe(locale);
  });

  it('is the very tag rather than another region of the language', () => {
    expect(matchLocale('pt-PT', ['pt-BR', 'pt-PT'])).toBe('pt-PT');
    expect(matchLocale('zh-TW', ['zh-CN', 'zh-TW'])).toBe('zh-TW');
  });

  it('is found among tags that are malformed', () => {
    expect(matchLocale('de-AT', ['', '!', 'de'])).toBe('de');
  });

  it('is none where nothing is on offer', () => {
    expect(matchLocale('en', [])).toBeUndefined();
  });
});

describe('the canonical spelling', () => {
  it.each([
    ['EN', 'en'],
    ['pt_br', 'pt-BR'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['iw', 'he'],
    ['en_US.UTF-8', undefined],
    ['', undefined],
  ])('of %j is %j', (tag, canonical) => {
    expect(canonicalLocale(tag)).toBe(canonical);
  });
});
