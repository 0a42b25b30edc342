import { beforeAll, describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import type { Playbook } from '../../../src/playbook/playbook';
import { ownContent } from '../../once/content';
import { boardCards, cards, teamCards, texts } from '../../once/parts';
import { ownScenes } from '../../once/scenes';
import { boardScenesOf } from '../../screenshots/boardScenes';
import { type Scene, scenesOf } from '../../screenshots/scenes';
import { teamScenesOf } from '../../screenshots/teamScenes';
import { madeLinks } from '../fixtures/madeLinks';

const FILE = 'migrate-notes.md';

/** The same pages, with the name of a file at the end of whatever they say. */
function namingFiles<T>(value: T): T {
  return withFile(value, '') as T;
}

function withFile(value: unknown, key: string): unknown {
  if (typeof value === 'string') return SAID.has(key) ? `${value} ${FILE}` : value;
  if (Array.isArray(value)) return value.map((one: unknown) => withFile(one, key));
  if (value instanceof Map) return new Map([...value].map(([of, one]) => [of, withFile(one, key)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withFile(one, name)]));
}

/** The fields that hold words of a page. */
const SAID = new Set(['title', 'heading', 'label', 'text', 'what', 'who', 'motions', 'context']);

describe('no client makes a link of what is none', () => {
  let plain: readonly Scene[];
  let named: Scene[];

  const scenesIn = (playbook: Playbook): Scene[] => [
    ...scenesOf(playbook, createAnswering(playbook), cards, texts),
    ...boardScenesOf(playbook, boardCards, texts),
    ...teamScenesOf(playbook, teamCards),
  ];

  beforeAll(async () => {
    const { playbook } = await ownContent();
    plain = await ownScenes();
    named = scenesIn(namingFiles(playbook));
  });

  it.each(texts.locales)('on the cards in %s, which name no file', (locale) => {
    for (const { name, card } of plain) {
      const { content, summary } = card(locale);
      expect({ name, links: madeLinks(content) }).toEqual({ name, links: [] });
      expect(`${JSON.stringify(content)} ${summary}`).not.toMatch(/[\w-]\.md\b/i);
    }
  });

  it.each(texts.locales)('of a name in the words of the pages, in %s', (locale) => {
    for (const { name, card } of named) {
      expect({ name, links: madeLinks(card(locale).content) }).toEqual({ name, links: [] });
    }
  });
});
