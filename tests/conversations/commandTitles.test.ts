import { beforeAll, describe, expect, it } from '@jest/globals';
import manifest from '../../manifest/manifest.json';
import { namesIn } from '../../manifest/template';
import type { Knowledge } from '../../src/bot/turn/knowledge';
import { readCatalogues } from '../../src/i18n/catalogue';
import { createTexts } from '../../src/i18n/texts';
import { openChat } from '../bot/chat';
import { ownKnowledge } from '../once/content';

/** What each command of the manifest, by its text in the catalogues, has to lead to: an intent, or a card of ours. */
const COMMANDS: [text: string, expected: string][] = [
  ['button.help', 'help'],
  ['button.guide', 'guide.phase.title'],
  ['command.phases', 'phase_list'],
  ['title.next-steps', 'next_steps'],
  ['title.resources', 'resources'],
  ['command.mandatory-tasks', 'tasks'],
  ['title.roles', 'roles'],
  ['board.mine.title', 'board.mine.title'],
  ['board.list.title', 'board.list.title'],
  ['command.insights', 'insights.title'],
  ['command.language', 'languages.title'],
  ['command.post-tasks', 'board.form.heading'],
];

const catalogues = readCatalogues();
const LOCALES = [...catalogues.keys()];

const TITLES = [
  'guide.phase.title',
  'languages.title',
  'insights.title',
  'board.form.heading',
  'board.mine.title',
  'board.list.title',
] as const;

const SHOW_KICKOFF = {
  v: 1,
  verb: 'show',
  topic: { kind: 'page', page: 'initiate-conduct-customer-kick-off' },
  part: 0,
};

const texts = createTexts();
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ownKnowledge();
});

/** What `said` leads to, right after a page was shown, or as the first message. */
async function ledTo(locale: string, said: string, first = false): Promise<string | undefined> {
  const intents: string[] = [];
  const observer = {
    turnEnded: () => {},
    answered: (reply: { intent: string; answer: { kind: string } }) =>
      intents.push(reply.answer.kind === 'none' ? 'none' : reply.intent),
  };
  const chat = openChat({ knowledge, observer });
  const given = { locale, conversation: { id: 'group', conversationType: 'groupChat', isGroup: true } };
  if (!first) await chat.press(SHOW_KICKOFF, given);
  intents.length = 0;
  const { cards } = await chat.say(said, given);
  const { t } = texts.in(locale);
  return intents[0] ?? TITLES.find((key) => cards[0]?.text.includes(t(key)));
}

describe('the commands that Teams offers', () => {
  it('are those that are asked here', () => {
    const titles = manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands.flatMap(({ title }) => namesIn(title))),
    );
    expect([...new Set(titles)].sort()).toEqual(COMMANDS.map(([text]) => `text:${text}`).sort());
  });

  it.each(COMMANDS)('%s leads to %s, by the name that it has in each language', async (text, expected) => {
    const said = LOCALES.map((locale) => [locale, catalogues.get(locale)?.[text] ?? ''] as const);
    const led = await Promise.all(said.map(([locale, title]) => ledTo(locale, title)));
    expect(said.map(([locale, title], i) => [locale, title, led[i]])).toEqual(
      said.map(([locale, title]) => [locale, title, expected]),
    );
  });

  it.each(COMMANDS)('%s is understood in English whatever language Teams is in', async (text, expected) => {
    const title = catalogues.get('en')?.[text] ?? '';
    const led = await Promise.all(LOCALES.map((locale) => ledTo(locale, title)));
    expect(led).toEqual(LOCALES.map(() => expected));
  });

  it.each(COMMANDS)('%s leads somewhere as the first message as well', async (text, expected) => {
    for (const locale of LOCALES) {
      const led = await ledTo(locale, catalogues.get(locale)?.[text] ?? '', true);
      if (OF_A_PAGE.includes(expected)) expect(led).not.toBe('none');
      else expect([locale, led]).toEqual([locale, expected]);
    }
  });
});

/** Without a page, the bot asks back. */
const OF_A_PAGE = ['next_steps', 'resources', 'tasks', 'roles', 'board.form.heading'];
