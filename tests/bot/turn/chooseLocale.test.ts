import { describe, expect, it } from '@jest/globals';
import { chooseLocale } from '../../../src/bot/turn/chooseLocale';
import { NEW_PERSON, type PersonMemory } from '../../../src/bot/turn/turn';

const SERVED = ['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'];

const choose = (hints: string[], memory: Partial<PersonMemory> = {}, served = SERVED) =>
  chooseLocale(hints, { ...NEW_PERSON, ...memory }, served, 'en');

describe('the language to speak', () => {
  it.each<[string, string[], Partial<PersonMemory>, string]>([
    ['what the activity says', ['de-DE'], {}, 'de'],
    ['the language before the region', ['es-MX'], {}, 'es'],
    ['whatever the spelling', ['PT_br'], {}, 'pt-BR'],
    ['the activity before the client', ['ja-JP', 'de-DE'], {}, 'ja'],
    ['the client where the activity says nothing', ['de-DE'], { lastSeen: 'ja' }, 'de'],
    ['the client where the activity names a language that is not served', ['fr-FR', 'de-DE'], {}, 'de'],
    ['what can be read', ['', '!', 'zh-Hans-CN'], {}, 'zh-CN'],
    ['what was seen last, on an iPhone that names none', [], { lastSeen: 'de' }, 'de'],
    ['what was seen last, when nothing can be read', ['!'], { lastSeen: 'de' }, 'de'],
    ['the default for somebody new', [], {}, 'en'],
    ['the default when the last language is not served any more', [], { lastSeen: 'ko' }, 'en'],
    [
      'the default, not the last language, when Teams speaks another one',
      ['fr-FR'],
      { lastSeen: 'de' },
      'en',
    ],
    ['the default for another script', ['zh-TW'], {}, 'en'],
    ["the person's choice before all", ['ja-JP'], { chosen: 'de', lastSeen: 'es' }, 'de'],
    ["the person's choice when nothing is named", [], { chosen: 'de', lastSeen: 'es' }, 'de'],
    ["the person's choice in a Teams that is not served", ['fr-FR'], { chosen: 'de' }, 'de'],
    ['what the activity says when the choice is not served any more', ['ja-JP'], { chosen: 'ko' }, 'ja'],
  ])('is %s', (_name, hints, memory, locale) => {
    expect(choose(hints, memory).locale).toBe(locale);
  });

  it('stays when the same person sends de-CH and then de-DE', () => {
    const first = choose(['de-CH']);
    expect(choose(['de-DE'], first.memory)).toEqual({ ...first, locale: 'de' });
  });

  it('is remembered for turns that name none, but is no choice', () => {
    expect(choose(['de-DE']).memory).toEqual({ chosen: null, lastSeen: 'de', toldUnserved: null });
    expect(choose(['ja-JP'], { chosen: 'de' }).memory).toMatchObject({ chosen: 'de', lastSeen: 'ja' });
  });
});

describe('a language that is not served', () => {
  it('is told of once', () => {
    const first = choose(['fr-FR']);
    expect(first.unserved).toBe('fr-FR');
    const second = choose(['fr-CA'], first.memory);
    expect(second).toEqual({ locale: 'en', memory: first.memory, unserved: null });
  });

  it('is told of again when it is another one', () => {
    expect(choose(['ko-KR'], choose(['fr-FR']).memory).unserved).toBe('ko-KR');
  });

  it.each<[string, string[], Partial<PersonMemory>]>([
    ['somebody who chose a language', ['fr-FR'], { chosen: 'de' }],
    ['somebody whose client names one that is', ['fr-FR', 'de-DE'], {}],
    ['somebody who names none', [], {}],
    ['somebody whose tag cannot be read', ['!'], {}],
  ])('is no matter to %s', (_name, hints, memory) => {
    expect(choose(hints, memory).unserved).toBeNull();
  });
});
