import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type AdaptiveCardJson, MAX_BUTTONS } from '../../../src/cards/card/card';
import { allElements, textIn } from '../../../src/cards/card/cardElements';
import { createTexts } from '../../../src/i18n/texts';
import { ownScenes } from '../../once/scenes';
import type { Scene } from '../../screenshots/scenes';
import { boardActionOf, cardActionOf } from '../fixtures/pressed';
import { actionsOf, buttonsOf, complaintsAbout } from '../fixtures/validate';

const texts = createTexts();

/** Teams documents the people picker for cards of version 1.5, the schema only for 1.6. */
const PICKER = 'Property "choices.data" is supported in version 1.6, but you are using version 1.5.';

let scenes: readonly Scene[];

beforeAll(async () => {
  scenes = (await ownScenes()).filter(({ name }) => name.startsWith('board-'));
});

describe.each(texts.locales)('every card of a board in %s', (locale) => {
  it('is a valid card of version 1.5 with at most three buttons and a summary', () => {
    for (const { name, card } of scenes) {
      const { content, summary } = card(locale);
      const buttons = buttonsOf(content).length;
      expect({
        name,
        complaints: complaintsAbout(content).filter((text) => text !== PICKER),
        summary,
      }).toEqual({
        name,
        complaints: [],
        summary: expect.stringMatching(/\S/),
      });
      expect({ name, tooMany: Math.max(0, buttons - MAX_BUTTONS) }).toEqual({ name, tooMany: 0 });
    }
  });

  it('has only buttons that the parser understands, and no template syntax left', () => {
    for (const { name, card } of scenes) {
      const { content } = card(locale);
      for (const { type, data } of actionsOf(content)) {
        const sent = { ...Object(data), ...inputsOf(content) };
        const understood = boardActionOf(sent) ?? cardActionOf(sent);
        expect({
          name,
          type,
          isUnderstood:
            ['Action.OpenUrl', 'Action.ToggleVisibility', 'Action.ShowCard'].includes(type) ||
            understood !== undefined,
        }).toEqual({
          name,
          type,
          isUnderstood: true,
        });
      }
      expect(JSON.stringify(content)).not.toMatch(/\$\{|\{\{|board\.[a-z]|refusal\.board/);
    }
  });

  it('has a label on every input', () => {
    for (const { card } of scenes) {
      for (const element of allElements(card(locale).content)) {
        if (element.type.startsWith('Input.')) expect(textIn(element, 'label')).not.toBe('');
      }
    }
  });
});

/** What a client adds to the data of a button: what every input has on the card, else its first choice. */
function inputsOf(content: AdaptiveCardJson): Record<string, string> {
  const inputs = allElements(content).filter(({ type }) => type.startsWith('Input.'));
  return Object.fromEntries(
    inputs.map((input) => {
      const [first] = z
        .array(z.object({ value: z.string() }))
        .catch([])
        .parse(input.choices);
      return [textIn(input, 'id'), textIn(input, 'value') || (first?.value ?? '')];
    }),
  );
}
