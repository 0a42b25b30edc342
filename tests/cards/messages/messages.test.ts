import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../../src/answering/answer';
import { cardText } from '../../../src/cards/card/cardText';
import type { ErrorKind } from '../../../src/cards/card/error';
import { cards, texts } from '../../once/parts';
import { cardActionOf } from '../fixtures/pressed';
import { replyOf, viewIn } from '../fixtures/reply';
import { actionsOf, complaintsAbout } from '../fixtures/validate';

const ERRORS: Record<ErrorKind, RegExp> = {
  unexpected: /try again/,
  'not-saved': /try again in a few minutes/,
  'action-unknown': /type your question/,
  'action-outdated': /ask again/,
  'text-too-long': /one or two sentences/,
  'no-text': /Type what you'd like to know/,
  forwarded: /copy its text/,
};

function guideStep(count: number, part = 0) {
  const choices = Array.from({ length: count }, (_, index) => ({
    id: `phase:${index}`,
    title: `Phase ${index}`,
  }));
  return cards.guide({ question: 'phase', here: 'start', choices, chosen: [] }, viewIn('en', { part }));
}

function actions(card: ReturnType<typeof guideStep>) {
  return actionsOf(card.content).map((button) => cardActionOf(button.data));
}

describe('a step of the guided dialog', () => {
  it.each([2, 9])('has a row to press for each of %i choices, and a button to cancel', (count) => {
    const card = guideStep(count);
    expect(actions(card)).toEqual([
      ...Array.from({ length: count }, (_, index) => ({ verb: 'guide', choice: `phase:${index}` })),
      { verb: 'cancel' },
    ]);
    expect(cardText(card)).toContain(
      'Which phase are you in?\nChoose one, or type your answer. You can cancel at any time.\nPhase 0\n',
    );
  });

  it('turns to the choices that one card has no room for', () => {
    const [first, second] = [guideStep(60), guideStep(60, 1)];
    expect(actions(first)).toContainEqual({ verb: 'guide', choice: 'start', part: 1 });
    expect(cardText(first)).toContain('Part 1 of 2');
    expect(cardText(second)).toContain('Phase 59');
  });

  it('says what was chosen before', () => {
    const card = cards.guide(
      { question: 'topic', here: 'process:a:b', choices: [], chosen: ['Assess', 'Kickoff'] },
      viewIn('en'),
    );
    expect(cardText(card)).toMatch(/^Assess › Kickoff\nWhat would you like to know\?/);
  });
});

describe('a choice of languages', () => {
  it('calls each as it calls itself', () => {
    const card = cards.languages(viewIn('ja'), texts.locales);
    expect(actionsOf(card.content).map((button) => button.title)).toEqual([
      'English',
      'Deutsch',
      'Español',
      '日本語',
      'Português (Brasil)',
      '简体中文',
    ]);
    expect(actions(card)[3]).toEqual({ verb: 'language', locale: 'ja' });
  });
});

describe.each(texts.locales.map((locale) => [locale]))('in %s', (locale) => {
  const view = viewIn(locale);

  it.each(Object.keys(ERRORS).filter((kind): kind is ErrorKind => kind in ERRORS))(
    'the error %s is valid',
    (kind) => {
      const card = cards.error(kind, view);
      expect(complaintsAbout(card.content)).toEqual([]);
      expect(card.summary).not.toBe('');
      if (locale === 'en') expect(cardText(card)).toMatch(ERRORS[kind]);
    },
  );

  it('welcome, languages, notice and guide are valid and leave no placeholder', () => {
    const all = [
      cards.welcome(view, { pages: 18, locales: texts.locales }),
      cards.languages(view, texts.locales),
      cards.notice('Title', 'Text', view),
      cards.guide(
        { question: 'process', here: 'phase:a', choices: [{ id: 'x', title: 'X' }], chosen: [] },
        view,
      ),
      cards.guide(
        { question: 'phase', here: 'start', choices: Array(9).fill({ id: 'x', title: 'X' }), chosen: [] },
        view,
      ),
    ];
    for (const { content } of all) {
      expect(complaintsAbout(content)).toEqual([]);
      expect(JSON.stringify(content)).not.toMatch(/\$\{|\{\{/);
    }
  });
});

it('welcomes with examples, and tells how many pages there are in which languages', () => {
  const shown = cardText(cards.welcome(viewIn('en'), { pages: 18, locales: ['en', 'de'] }));
  expect(shown).toContain('18 pages, in English and Deutsch');
  expect(shown).toContain('Next steps after the customer kickoff?');
});

describe('pages to choose from', () => {
  const page = { page: 'look', title: 'Look', topic: { kind: 'page', page: 'look' } } as const;
  const phase = { key: 'assess', label: 'Analyse' };

  it.each([
    [{ phase, fallback: 'en' }, 'Analyse, Englisch'],
    [{ phase: null, fallback: 'en' }, 'Englisch'],
    [{ phase }, 'Analyse'],
  ])('say their phase, and their language if it is not the reader’s: %j', (given, line) => {
    const answer: Answer = { kind: 'choices', choices: [{ ...page, ...given }] };

    expect(cardText(cards.answer(replyOf(answer), viewIn('de'))).split('\n')).toContain(line);
  });
});
