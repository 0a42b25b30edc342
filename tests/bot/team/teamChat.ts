import { afterEach, beforeEach, expect } from '@jest/globals';
import { MemoryStore } from '../../../src/store/memory';
import {
  ADOPTION,
  as,
  type BoardChat,
  type BoardChatSettings,
  GENERAL,
  onlyCard,
  openBoardChat,
} from '../boards/boardChat';
import { personalChat } from '../boards/connectorStub';
import type { CardSeen } from '../cardSeen';

/** Nothing of the playbook in the tests answers it. */
export const QUESTION = 'Who pays for the printers?';

export const MIA = as('mia');

/** A chat of the whole bot in which Mia is the manager, new for each test of a file. */
export function teamChat(settings: BoardChatSettings = {}) {
  let opened: BoardChat | undefined;
  let more: BoardChat[] = [];
  let store = new MemoryStore();

  beforeEach(async () => {
    store = new MemoryStore();
    opened = await openBoardChat({ store, isManager: ({ id }) => id === '29:mia', ...settings });
    more = [];
  });

  afterEach(async () => {
    for (const chat of more) await chat.close();
    await opened?.close();
    expect([...(opened?.failures ?? []), ...more.flatMap(({ failures }) => failures)]).toEqual([]);
  });

  const team = {
    get chat(): BoardChat {
      if (!opened) throw new Error('There is no chat before a test begins');
      return opened;
    },
    get store(): MemoryStore {
      return store;
    },
    /** Closed after the test. */
    add(chat: BoardChat): BoardChat {
      more.push(chat);
      return chat;
    },
    /** Where Grace writes to the bot. */
    graces: (locale = 'en-US') => ({ ...as('grace', locale), ...team.chat.personal('grace') }),
    inChannel: (name: string, locale = 'en-US') => ({ ...as(name, locale), ...team.chat.channel() }),
    /** As the manager, in the channel. */
    async chooseHere(inputs: object = { scope: 'all' }, channel = ADOPTION): Promise<CardSeen> {
      const where = { ...MIA, ...team.chat.channel(channel) };
      const card = onlyCard(await team.chat.say('ask the team', where));
      return onlyCard(await team.chat.pressIn(where, card, 'Send them here', inputs));
    },
    /** Asks what the playbook does not say, and sends it to the team. The receipt. */
    async ask(
      who: object = team.graces(),
      {
        text = QUESTION,
        titles: [ask, send] = ['Ask the team', 'Send to the team'],
        inputs = {},
      }: { text?: string; titles?: [string, string]; inputs?: object } = {},
    ): Promise<CardSeen> {
      const none = onlyCard(await team.chat.say(text, who));
      const form = onlyCard(await team.chat.pressIn(who, none, ask));
      return onlyCard(await team.chat.pressIn(who, form, send, inputs));
    },
    /** The messages in the channel, as everybody sees them. */
    posted: (channel = ADOPTION) =>
      team.chat.stub.messages.filter(({ conversation }) => conversation.startsWith(channel)),
    /** The newest version of the first message in the channel. */
    async card(channel = ADOPTION): Promise<CardSeen> {
      return team.chat.stub.until(
        () => team.posted(channel)[0]?.versions.at(-1)?.card,
        `a question in ${channel}`,
      );
    },
    untilCard: (text: string, channel = ADOPTION) =>
      team.chat.stub.until(() => {
        const card = team.posted(channel)[0]?.versions.at(-1)?.card;
        return card?.text.includes(text) && card;
      }, `"${text}" on the card of the channel`),
    /** What the bot has sent to somebody of its own accord. */
    sentTo: (person: string) =>
      team.chat.stub.messages
        .filter(({ conversation }) => conversation === personalChat(person))
        .flatMap(({ versions }) => versions[0]?.card ?? []),
    untilSentTo: (person: string, count = 1) =>
      team.chat.stub.until(
        () => team.sentTo(person).length >= count && team.sentTo(person),
        `${count} messages for ${person}`,
      ),
    press: async (who: object, card: CardSeen, title: string, inputs: object = {}): Promise<CardSeen> =>
      onlyCard(await team.chat.pressIn(who, card, title, inputs)),
    /** What a press is refused with. */
    refused: async (who: object, card: CardSeen, title: string, inputs: object = {}): Promise<string> =>
      JSON.stringify((await team.chat.pressIn(who, card, title, inputs)).body),
  };
  return team;
}

export { ADOPTION, as, GENERAL, onlyCard };
