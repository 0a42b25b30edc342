import { beforeAll, describe, expect, it } from '@jest/globals';
import { ownKnowledge } from '../../once/content';
import { cards, texts } from '../../once/parts';
import { ownScenes } from '../../once/scenes';
import type { Scene } from '../../screenshots/scenes';

/**
 * A board that was taken back stays as a record of that, for everybody, with nothing left to do; what is inserted into a
 * message of one's own works without the bot; with a link to a file, the link in its text is what can be done.
 */
const AT_ITS_END = new Set(['board-withdrawn', 'inserted', 'board-file-link']);

/** Every element of a card, from top to bottom. */
function elementsOf(json: unknown): Record<string, unknown>[] {
  if (Array.isArray(json)) return json.flatMap(elementsOf);
  if (typeof json !== 'object' || json === null) return [];
  return [json as Record<string, unknown>, ...Object.values(json).flatMap(elementsOf)];
}

const textsOf = (json: unknown) =>
  elementsOf(json).flatMap(({ type, text }) =>
    /^Text(Block|Run)$/.test(String(type)) ? [String(text)] : [],
  );

describe('what the store asks of every card', () => {
  let scenes: readonly Scene[];
  beforeAll(async () => {
    scenes = await ownScenes();
  });

  it.each(texts.locales)('is kept to in %s', (locale) => {
    const broken = scenes.flatMap(({ name, card }) => {
      const { content } = card(locale);
      const elements = elementsOf(content);
      const types = elements.map(({ type }) => String(type));
      const bar = elements.flatMap(({ actions }) => (Array.isArray(actions) ? [actions.length] : []));
      const leaves = elements.filter(({ type }) => type === 'Action.OpenUrl');
      return [
        ...(Math.max(0, ...bar) > 6 ? [`${name} has more than six actions in a row`] : []),
        ...(types.some((type) => type.startsWith('Action.')) || AT_ITS_END.has(name)
          ? []
          : [`${name} is a dead end`]),
        ...leaves
          .filter(({ url }) => !String(url).startsWith('https://teams.microsoft.com/'))
          .map(({ title }) => `${name} leaves Teams by "${String(title)}"`),
      ];
    });
    expect(broken).toEqual([]);
  });

  it.each(texts.locales)('welcomes in other words than those of the help, in %s', async (locale) => {
    const view = { locale, part: 0, notices: [] };
    const welcome = textsOf(cards.welcome(view, { pages: 9, locales: texts.locales }).content);
    const { answering } = await ownKnowledge();
    const help = textsOf(cards.answer(answering.show({ kind: 'help' }, locale), view).content);
    const { t } = texts.in(locale);
    expect(welcome).toContain(t('welcome.text'));
    expect(welcome).not.toContain(t('help.text'));
    expect(help).not.toContain(t('welcome.text'));
    expect(help.filter((text) => !welcome.includes(text)).length).toBeGreaterThan(4);
  });
});
