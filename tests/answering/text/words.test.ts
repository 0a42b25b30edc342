import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterPairs } from '../../../src/answering/search/terms/termReader';
import { createSplitter } from '../../../src/answering/text/compounds';
import { fold, normaliseQuestion } from '../../../src/answering/text/normalise';
import { PhraseMatcher } from '../../../src/answering/text/phraseMatcher';
import { createCorrector, distance } from '../../../src/answering/text/spelling';
import { createStemmer } from '../../../src/answering/text/stemmer';
import { tokensOf } from '../../../src/answering/text/tokens';

describe('fold', () => {
  it.each([
    ['NÄCHSTE Schritte', 'nachste schritte', 'case and accents'],
    ['Straße', 'strasse', 'ß'],
    ["what's", 'whats', 'apostrophes'],
    ['what’s', 'whats', 'typographic apostrophes'],
    ['タスク３１８４', 'タスク3184', 'full-width digits'],
    ['ﾀｽｸ', 'タスク', 'half-width kana'],
    ['が', 'が', 'Japanese marks are no accents'],
    ['ℌow', 'how', 'letters of other shapes'],
    ['cus​tomer', 'customer', 'invisible characters'],
    ['a\ud800b', 'ab', 'half a surrogate pair'],
  ])('%j is %j: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('keeps a question short, whatever is sent', () => {
    expect(normaliseQuestion(` ${'word '.repeat(1e5)}`).length).toBeLessThanOrEqual(500);
  });
});

describe('tokensOf', () => {
  it.each([
    ['acm对话 2', ['acm', '对', '话', '2'], 'words and single characters'],
    ['l1l2l3 status', ['l1', 'l2', 'l3', 'status'], 'a chain of letters and digits'],
    ['o365, m365', ['o365', 'm365'], 'a name with a number is one word'],
    ['kick-off?!', ['kick', 'off'], 'punctuation parts'],
  ])('%j: %j, %s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

it('pairs neighbouring characters, not across words or hiragana', () => {
  expect(characterPairs(tokensOf('移行の計画 acm 会'), (a, b) => a + b)).toEqual(['移行', '計画', '会']);
});

describe('createStemmer', () => {
  const stem = createStemmer(['ations', 'ation', 'ating', 'ate', 's', 'ing']);

  it.each([['migration'], ['migrations'], ['migrating'], ['migrate']])(
    '%s becomes one stem with its family',
    (word) => {
      expect(stem(word)).toBe('migr');
    },
  );

  it('leaves short words, numbers and characters as they are', () => {
    expect(['his', 'v2s', '会'].map(stem)).toEqual(['his', 'v2s', '会']);
  });
});

describe('createSplitter', () => {
  const split = createSplitter((word) =>
    ['erfolg', 'prufung', 'analyse', 'phase', 'dienst', 'aktivierung'].includes(word),
  );

  it.each([
    ['analysephase', ['analyse', 'phase'], 'two words'],
    ['erfolgsprufung', ['erfolg', 'prufung'], 'with a linking s'],
    ['dienstaktivierungsphase', ['dienst', 'aktivierung', 'phase'], 'three words'],
    ['analysetermin', [], 'one of them unknown'],
    ['phase', [], 'a word of its own'],
  ])('%s: %j, %s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });
});

describe('createCorrector', () => {
  const correct = createCorrector(
    new Map([
      ['migration', 9],
      ['resources', 5],
      ['kickoff', 3],
      ['phone', 3],
      ['with', 99],
      ['tasks', 8],
      ['taste', 1],
    ]),
    new Set(['with']),
  );

  it.each<[string, string | undefined, string]>([
    ['migartion', 'migration', 'swapped letters'],
    ['resorces', 'resources', 'a letter missing'],
    ['migrattionn', 'migration', 'two errors in a long word'],
    ['ikckoff', 'kickoff', 'the first two swapped'],
    ['taske', 'tasks', 'of two as near the more frequent'],
    ['iphone', undefined, 'another first letter is another word'],
    ['witz', undefined, 'no typing error makes grammar of a word'],
    ['wtih', 'with', 'except swapped letters'],
    ['tsk', undefined, 'too short to tell'],
    ['4046', undefined, 'a number is never corrected'],
  ])('%s is %s: %s', (typed, word) => {
    expect(correct(typed)).toBe(word);
  });

  it.each<[string, string | undefined, string]>([
    ['migartion', 'migration', 'swapped letters'],
    ['kickkoff', 'kickoff', 'a letter typed twice'],
    ['resourcess', 'resources', 'at the end, too'],
    ['kickof', 'kickoff', 'one of two forgotten'],
    ['migrations', undefined, 'another form'],
    ['phones', undefined, 'another form of a short word'],
  ])('of what may be a form of a known word, "%s" is %j: %s', (typed, word) => {
    expect(correct(typed, 'by its stem')).toBe(word);
  });

  it('counts the same distance both ways, and none for the same word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, 9)).toBe(distance(b, a, 9));
        expect(distance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });
});

describe('PhraseMatcher', () => {
  const phrases = new PhraseMatcher<string>();
  phrases.add(['next', 'step'], 'next');
  phrases.add(['step'], 'steps');
  phrases.add(['what', 'is', '_', 'about'], 'overview');
  phrases.add(['=requirements'], 'inputs');

  it('finds every phrase with the positions of its words', () => {
    expect(phrases.find(['the', 'next', 'step'])).toEqual([
      { positions: [1, 2], value: 'next' },
      { positions: [2], value: 'steps' },
    ]);
  });

  it('lets a gap skip up to three words', () => {
    expect(phrases.find(['what', 'is', 'the', 'new', 'page', 'about'])).toEqual([
      { positions: [0, 1, 5], value: 'overview' },
    ]);
    expect(phrases.find(['what', 'is', 'a', 'b', 'c', 'd', 'about'])).toEqual([]);
  });

  it('tells forms of a word apart where the phrase asks for it', () => {
    expect(phrases.find(['requir'], ['requirements'])).toEqual([{ positions: [0], value: 'inputs' }]);
    expect(phrases.find(['requir'], ['required'])).toEqual([]);
  });
});
