import { describe, expect, it } from '@jest/globals';
import { MAX_BUTTONS, MAX_CARD_UNITS } from '../../src/cards/card/card';
import { cardText } from '../../src/cards/card/cardText';
import type { InsightRecord } from '../../src/insights/record';
import { reportOn } from '../../src/insights/report/report';
import { recordOf } from '../insights/recordOf';
import { cards, texts } from '../once/parts';
import { cardActionOf } from './fixtures/pressed';
import { replyOf, viewIn } from './fixtures/reply';
import { actionsOf, buttonsOf, complaintsAbout, unitsOf } from './fixtures/validate';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-31T12:00:00Z');
const titleOf = (page: string, locale: string) => `${page} in ${locale}`;

const report = (records: readonly Partial<InsightRecord>[]) =>
  reportOn(records.map(recordOf), NOW - 90 * DAY, NOW);

/** As much of everything as is kept, in every language. */
const everything = report(
  texts.locales.flatMap((locale) =>
    Array.from({ length: 30 }, (_, index) => [
      { locale, question: `${index} ${'*_[`漢 '.repeat(33)}` },
      {
        locale,
        kind: 'dislike' as const,
        page: `page-${index}`,
        question: '<b>&amp; {{DATE()}} $x '.repeat(8),
        comment: 'x'.repeat(500),
      },
    ]).flat(),
  ),
);

describe.each(texts.locales.map((locale) => [locale]))('in %s', (locale) => {
  it('an answer to be rated asks for it below, with what a screen reader says', () => {
    const card = cards.answer(replyOf({ kind: 'phases', source: null, phases: [] }), {
      ...viewIn(locale),
      rating: 'a1',
    });
    expect(complaintsAbout(card.content)).toEqual([]);
    const phrases = texts.in(locale);
    expect(cardText(card).endsWith(`${phrases.t('feedback.question')} 👍 👎`)).toBe(true);
    const [like, dislike] = actionsOf(card.content).slice(-2);
    expect([like?.title, dislike?.title]).toEqual([
      phrases.t('feedback.like'),
      phrases.t('feedback.dislike'),
    ]);
    expect([cardActionOf(like?.data), cardActionOf(dislike?.data)]).toEqual([
      { verb: 'rate', answer: 'a1', reaction: 'like' },
      { verb: 'rate', answer: 'a1', reaction: 'dislike' },
    ]);
  });

  it('a comment can be written and sent', () => {
    const card = cards.comment('a1', viewIn(locale));
    expect(complaintsAbout(card.content)).toEqual([]);
    const [send] = buttonsOf(card.content);
    expect(cardActionOf({ ...Object.assign({}, send?.data), comment: 'old link' })).toEqual({
      verb: 'comment',
      answer: 'a1',
      comment: 'old link',
    });
  });

  it('the insights are valid, however much there is, part by part', () => {
    for (let part = 0; part < 10; part += 1) {
      const { content } = cards.insights(everything, titleOf, { ...viewIn(locale), part });
      expect(complaintsAbout(content)).toEqual([]);
      expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
      expect(buttonsOf(content).length).toBeLessThanOrEqual(MAX_BUTTONS);
    }
  });

  it('the insights of nothing say so', () => {
    const card = cards.insights(report([]), titleOf, viewIn(locale));
    expect(complaintsAbout(card.content)).toEqual([]);
    expect(cardText(card)).toContain(texts.in(locale).t('insights.empty'));
  });
});

it('an answer that is rated elsewhere has no such line', () => {
  const card = cards.answer(replyOf({ kind: 'phases', source: null, phases: [] }), viewIn('en'));
  expect(JSON.stringify(card.content)).not.toContain('👍');
});

it('the insights tell what was asked and which pages did not help', () => {
  const card = cards.insights(
    report([
      { question: 'printer?' },
      { question: 'printer' },
      { kind: 'dislike', page: 'kickoff', question: 'deck', comment: 'old link' },
      { kind: 'like', page: 'kickoff', question: 'deck' },
      { locale: 'de', question: '*Drucker*' },
    ]),
    titleOf,
    viewIn('en'),
  );
  expect(cardText(card)).toBe(
    [
      'Insights for the authors',
      'December 31, 2025 to March 31, 2026',
      '3 questions without an answer, 1 found not helpful, and 1 found helpful',
      'English',
      '2 questions without an answer, 1 found not helpful, and 1 found helpful',
      'The playbook had no answer to',
      '2 × printer?',
      'Last asked on March 1, 2026',
      "Pages whose answers didn't help",
      'kickoff in en',
      '1 found not helpful and 1 found helpful',
      'Question: deck',
      'Comment: old link',
      'Deutsch',
      '1 question without an answer',
      'The playbook had no answer to',
      '1 × *Drucker*',
      'Last asked on March 1, 2026',
    ].join('\n'),
  );
});
