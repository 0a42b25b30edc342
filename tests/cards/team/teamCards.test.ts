import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Card } from '../../../src/cards/card/card';
import { MAX_BUTTONS, MAX_CARD_UNITS } from '../../../src/cards/card/card';
import { reportOn } from '../../../src/insights/report/report';
import type { Playbook } from '../../../src/playbook/playbook';
import { TEAM_LIMITS } from '../../../src/team/limits';
import { ownContent } from '../../once/content';
import { cards as answerCards, teamCards as cards, texts } from '../../once/parts';
import type { Scene } from '../../screenshots/scenes';
import { questionIn, teamScenesOf } from '../../screenshots/teamScenes';
import { nastyText } from '../fixtures/arbitrary';
import { buttonsOf, complaintsAbout, unitsOf } from '../fixtures/validate';

let playbook: Playbook;
let scenes: Scene[];
beforeAll(async () => {
  ({ playbook } = await ownContent());
  scenes = teamScenesOf(playbook, cards);
});

function expectGood({ content }: Card): void {
  expect(complaintsAbout(content)).toEqual([]);
  expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
  expect(buttonsOf(content).length).toBeLessThanOrEqual(MAX_BUTTONS);
}

describe('the cards about questions to the team', () => {
  it.each(texts.locales)('are valid and small enough in %s', (locale) => {
    for (const { card } of scenes) expectGood(card(locale));
  });

  it('have the inputs for a channel below as many channels as there can be, whatever they are called', () => {
    const long = '"'.repeat(300);
    const scopes = [
      ...texts.locales.map((locale) => ({ kind: 'locale' as const, locale })),
      { kind: 'all' as const },
    ];
    const shown = {
      channels: [...scopes, ...scopes].map((scope) => ({ scope, place: long, by: { id: 'x', name: long } })),
      places: Array.from({ length: 200 }, (_, index) => ({ id: `19:${index}`, name: long })),
      find: '',
      locales: texts.locales,
      said: '',
    };
    const card = cards.channels(shown, playbook, { locale: 'en', notices: [] });
    expectGood(card);
    for (const id of ['scope', 'place', 'find'])
      expect(JSON.stringify(card.content)).toContain(`"id":"${id}"`);
  });

  it('have at most three buttons, and no text that the catalogue does not have', () => {
    for (const { name, card } of scenes) {
      const { content } = card('en');
      expect({ name, buttons: buttonsOf(content).length <= 3 }).toEqual({ name, buttons: true });
      expect({ name, missing: /\$\{|team\.\w/.test(JSON.stringify(content)) }).toEqual({
        name,
        missing: false,
      });
    }
  });

  it('are valid and small enough whatever people type, and keep it out of the data of buttons', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (asked, given) => {
        const text = `${asked}s3cret`.slice(-TEAM_LIMITS.question);
        const state = {
          kind: 'answered',
          by: { id: '29:x', name: asked },
          at: 0,
          answer: { text: given, page: 'gone' },
          proposed: true,
        } as const;
        const question = { ...questionIn('en', state), text, asker: { id: '29:y', name: given } };
        const open = questionIn('en');
        const form = { text: given, find: asked, page: 'gone', found: [] };
        const reader = { locale: 'en', notices: [] };
        for (const card of [
          cards.posted(question, playbook),
          cards.answered(question, playbook, 'de'),
          cards.receipt(question, playbook, asked, reader),
          cards.form(
            { ...open, text },
            form,
            playbook,
            { code: 'taken', by: { id: '29:x', name: given } },
            reader,
          ),
          cards.ask({ draft: 'd', text, place: given }, null, reader),
          cards.mine([question, { ...open, text }], 0, reader),
        ]) {
          expectGood(card);
          expect(JSON.stringify(buttonsOf(card.content).map(({ data }) => data))).not.toContain('s3cret');
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['letters', 'W'],
    ['line breaks', 'x\n'],
    ['control characters', '\u0001'],
    ['characters of two units', '🙂'],
  ])('are small enough with as many %s as may be typed', (_what, one) => {
    const [asked, given] = [TEAM_LIMITS.question, TEAM_LIMITS.answer].map((most) =>
      one.repeat(most).slice(0, most),
    );
    const state = {
      kind: 'answered',
      by: { id: '29:x', name: 'x'.repeat(256) },
      at: 0,
      answer: { text: given ?? '', page: null },
      proposed: false,
    } as const;
    const question = { ...questionIn('en', state), text: asked ?? '' };
    expectGood(cards.posted(question, playbook));
    expectGood(
      cards.form(
        { ...questionIn('en'), text: asked ?? '' },
        {
          text: given ?? '',
          find: '',
          page: null,
          found: [...(playbook.pages.get('en')?.keys() ?? [])].slice(0, 8),
        },
        playbook,
        null,
        { locale: 'en', notices: [] },
      ),
    );
    expectGood(
      cards.mine(
        Array.from({ length: 30 }, () => question),
        2,
        { locale: 'en', notices: [] },
      ),
    );
  });
});

describe('the weekly digest', () => {
  it.each([1, 40])('is one card, whatever happened in six languages: %d of each kind', (count) => {
    const records = texts.locales.flatMap((locale) =>
      Array.from({ length: count }, (_, at) =>
        (['miss', 'team', 'dislike'] as const).map((kind) => ({
          kind,
          question: `${at} ${'"question" '.repeat(18)}`.slice(0, 200),
          comment: kind === 'dislike' ? '<comment>'.repeat(50) : null,
          at,
          locale,
          page: kind === 'miss' ? null : `page-${at}`,
          intent: 'search',
          version: '1',
        })),
      ).flat(),
    );
    const card = answerCards.digest(reportOn(records, 0, 100), () => 'T'.repeat(300), {
      locale: 'ja',
      part: 0,
      notices: [],
    });
    expectGood(card);
    const { t } = texts.in('ja');
    // What a notification shows names the card as the card does.
    expect(card.summary).toMatch(new RegExp(`^${t('digest.title')}: `, 'u'));
    const all = JSON.stringify(card.content);
    expect(all).toContain(t('digest.csv'));
    expect(all).toContain(t('digest.switch-off'));
  });
});
