import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Element } from '../../../src/cards/card/card';
import { createTexts } from '../../../src/i18n/texts';
import { ownScenes } from '../../once/scenes';
import type { Scene } from '../../screenshots/scenes';
import type { Sent } from '../accessible/rule';
import { RULES } from '../accessible/rules';

const texts = createTexts();

let scenes: readonly Scene[];
beforeAll(async () => {
  scenes = await ownScenes();
});

/** Made once, for all rules. */
const made = new Map<string, { name: string; sent: Sent }[]>();

function cardsIn(locale: string): { name: string; sent: Sent }[] {
  const known =
    made.get(locale) ?? scenes.map(({ name, card }) => ({ name, sent: { ...card(locale), locale } }));
  made.set(locale, known);
  return known;
}

function cardOf(body: readonly Element[], lines: { speak: string; summary: string }): Sent {
  const { speak, summary } = lines;
  return {
    content: { type: 'AdaptiveCard', version: '1.5', speak, fallbackText: speak, body },
    summary,
    locale: 'en',
  };
}

const HEADED = { speak: 'Hello', summary: 'Hello' };

describe.each(RULES)('a card $asks', ({ complaints, broken }) => {
  it.each(texts.locales)('in every state, in %s', (locale) => {
    const found = cardsIn(locale).flatMap(({ name, sent }) =>
      complaints(sent).map((complaint) => `${name}: ${complaint}`),
    );
    expect(found).toEqual([]);
  });

  it('else it is named', () => {
    const said = broken.map(([body, complaint]) => ({
      complaint,
      isSaid: complaints(cardOf(body, HEADED)).some((line) => line.includes(complaint)),
    }));
    expect(said.filter(({ isSaid }) => !isSaid)).toEqual([]);
  });
});

it('a card without a line that says what it is is named', () => {
  const spoken = RULES.find(({ asks }) => asks.startsWith('says in a line'));
  expect(spoken?.complaints(cardOf([], { speak: ' ', summary: '' }))).toEqual([
    'speak says nothing',
    'fallbackText says nothing',
    'summary says nothing',
  ]);
  expect(spoken?.complaints(cardOf([], { speak: 'a < b', summary: 'a' }))).toEqual(['speak has markup']);
});
