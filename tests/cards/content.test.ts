import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_BUTTONS, MAX_CARD_UNITS } from '../../src/cards/card/card';
import type { Playbook } from '../../src/playbook/playbook';
import { blockText } from '../../src/playbook/text';
import { contentOf } from '../once/content';
import { cards } from '../once/parts';
import { repliesOf } from './fixtures/answers';
import { viewIn } from './fixtures/reply';
import { shownWords, squeezed } from './fixtures/shownWords';
import { buttonsOf, complaintsAbout, unitsOf } from './fixtures/validate';

const ROOT = path.join(__dirname, '..', '..');
const FOLDERS = [
  ['our content', path.join(ROOT, 'content')],
  ['the sample pages', path.join(ROOT, '..', 'shared', 'playbook', 'seeds')],
] as const;

describe.each(FOLDERS)('cards of %s', (_name, folder) => {
  const test = existsSync(folder) ? it : it.skip;
  let playbook: Playbook;

  beforeAll(async () => {
    if (existsSync(folder)) playbook = (await contentOf(folder)).playbook;
  });

  test('keep to the limits of Teams and have every word of a section', () => {
    for (const [locale, pages] of playbook.pages) {
      for (const page of pages.values()) {
        for (const reply of repliesOf(playbook, page)) {
          const count = cards.parts(reply, viewIn(locale));
          const parts = Array.from(
            { length: count },
            (_, part) => cards.answer(reply, viewIn(locale, { part })).content,
          );
          for (const content of parts) {
            expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
            expect(buttonsOf(content).length).toBeLessThanOrEqual(MAX_BUTTONS);
          }
          if (reply.answer.kind !== 'section') continue;
          const shown = squeezed(parts.map(shownWords).join(' '));
          for (const line of blockText(reply.answer.blocks).split(/\n| \| /))
            expect(shown).toContain(squeezed(line));
        }
      }
    }
  });

  test('are valid in every language', () => {
    for (const [locale, pages] of playbook.pages) {
      const [page] = pages.values();
      for (const reply of page ? repliesOf(playbook, page) : []) {
        expect(complaintsAbout(cards.answer(reply, viewIn(locale)).content)).toEqual([]);
      }
    }
  });
});
