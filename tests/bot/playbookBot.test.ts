import { describe, expect, it } from '@jest/globals';
import type { TurnOutcome } from '../../src/bot/turn/observer';
import { openChat } from './chat';
import { guideKnowledge } from './guide/guideKnowledge';

const open = () => openChat({ knowledge: guideKnowledge });

const ADA = { id: '29:ada', name: 'Ada' };
const BOT = { id: '28:bot', name: 'Playbook' };
const channel = { id: '19:general;messageid=1', conversationType: 'channel', isGroup: true, name: '' };
const mention = { type: 'mention', mentioned: BOT, text: '<at>Playbook</at>' };

describe('a message', () => {
  it('is answered with one card, and a line for the notification', async () => {
    const { status, body, cards } = await open().say('tasks of the customer kick-off');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      activities: [{ type: 'message', summary: expect.stringMatching(/Customer kick-off/) }],
    });
    expect(cards.map(({ text }) => text)).toEqual([expect.stringContaining('Do 4047')]);
  });

  it('in a channel is heard without the mention', async () => {
    const given = { conversation: channel, entities: [mention] };
    const { cards } = await open().say('<at>Playbook</at>&nbsp;4047', given);
    expect(cards[0]?.text).toContain('Task 4047');
  });

  it('follows up on the page of the conversation, and on that of no other one', async () => {
    const chat = open();
    await chat.say('tasks of the customer kick-off');
    expect((await chat.say('and the steps?')).cards[0]?.text).toContain('Customer kick-off');
    const elsewhere = { conversation: { ...channel, id: 'elsewhere' } };
    expect((await chat.say('and the steps?', elsewhere)).cards[0]?.text).not.toContain('Call');
  });

  it('that is delivered again is answered once', async () => {
    const chat = open();
    expect((await chat.say('help', { id: 'activity-1' })).cards).toHaveLength(1);
    expect(await chat.say('help', { id: 'activity-1' })).toMatchObject({ status: 200, cards: [] });
  });

  it('in the Emulator is answered with buttons that it can send', async () => {
    const { cards } = await open().say('tasks of the customer kick-off', { channelId: 'emulator' });
    const types = new Set(cards[0]?.buttons.map(({ type }) => type));
    expect(types).toEqual(new Set(['Action.Submit', 'Action.ShowCard']));
  });

  it.each([[undefined], [null], [''], [{ not: 'text' }], ['<at>Playbook</at>']])(
    'without a question (%j) gets to know so',
    async (text) => {
      const { status, cards } = await open().send({ text, entities: [mention] });
      expect([status, cards[0]?.text]).toEqual([200, expect.stringContaining("I didn't find a question")]);
    },
  );
});

describe('a button', () => {
  it('of Teams shows its card in the place of the old one', async () => {
    const chat = open();
    const { cards } = await chat.say('tasks of the customer kick-off');
    const pressed = await chat.press(cards[0]?.choose('4047'));
    expect(pressed).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    expect(pressed.cards[0]?.text).toContain('Task 4047');
  });

  it('of the Emulator is a message whose answer is a new card', async () => {
    const chat = open();
    const given = { channelId: 'emulator' };
    const { cards } = await chat.say('tasks of the customer kick-off', given);
    const submitted = await chat.submit(cards[0]?.choose('4047'), given);
    expect(submitted.cards[0]?.text).toContain('Task 4047');
    expect(submitted.cards[0]?.buttons.map(({ type }) => type)).not.toContain('Action.Execute');
  });

  it('moves the conversation to its page', async () => {
    const chat = open();
    const topic = { kind: 'page', page: 'kickoff' };
    await chat.press({ v: 1, verb: 'show', topic, part: 0 });
    expect((await chat.say('and the steps?')).cards[0]?.text).toContain('Call');
  });

  it('to a page that is gone says so', async () => {
    const topic = { kind: 'page', page: 'removed' };
    const { status, cards } = await open().press({ v: 1, verb: 'show', topic, part: 0 });
    expect([status, cards[0]?.text]).toEqual([200, expect.stringContaining('no longer in the playbook')]);
  });

  it('whose data nobody made gets a clear card', async () => {
    const { status, cards } = await open().press({ v: 1, verb: 'delete everything' });
    expect([status, cards[0]?.text]).toEqual([200, expect.stringContaining("I don't know this button")]);
  });

  it('without an action is answered, too', async () => {
    const { status, cards } = await open().press(undefined, { value: null });
    expect([status, cards[0]?.text]).toEqual([200, expect.stringContaining("I don't know this button")]);
  });
});

describe('an invoke that the bot does not serve', () => {
  it.each([[undefined], ['task/fetch'], ['composeExtension/query'], ['adaptiveCard/Action']])(
    '%j is refused',
    async (name) => {
      const refused = await open().send({ type: 'invoke', name, deliveryMode: undefined });
      expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invoke_unknown' } } });
    },
  );
});

describe('a welcome', () => {
  const installed = { type: 'installationUpdate', locale: 'de-DE' };

  it('greets where the app is installed, in the language of who did it', async () => {
    const { cards } = await open().send({ ...installed, action: 'add' });
    expect(cards.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Guten Tag!.*auf English und Deutsch/s),
    ]);
  });

  it.each(['add-upgrade', 'remove', 'remove-upgrade', undefined])('greets nobody on %j', async (action) => {
    expect(await open().send({ ...installed, action })).toMatchObject({ status: 200, cards: [] });
  });

  const joined = { type: 'conversationUpdate', channelId: 'emulator' };

  it('greets who opens a chat in the Emulator', async () => {
    expect((await open().send({ ...joined, membersAdded: [BOT, ADA] })).cards).toHaveLength(1);
  });

  it('does not greet the bot itself', async () => {
    expect((await open().send({ ...joined, membersAdded: [BOT] })).cards).toEqual([]);
  });

  it('does not greet twice in Teams, where the installation says it', async () => {
    const update = { ...joined, channelId: 'msteams', membersAdded: [ADA] };
    expect((await open().send(update)).cards).toEqual([]);
  });
});

describe('what is none of the bot’s business', () => {
  it.each([
    'messageReaction',
    'typing',
    'endOfConversation',
    'event',
    'messageUpdate',
    'messageDelete',
    'smile',
  ])('%s is taken in silence', async (type) => {
    expect(await open().send({ type, name: 'x' })).toMatchObject({ status: 200, cards: [] });
  });
});

describe('who observes the bot', () => {
  it('is told of turns and answers, and of no words', async () => {
    const told: unknown[] = [];
    const chat = openChat({
      knowledge: guideKnowledge,
      observer: {
        turnEnded: (type: string, outcome: TurnOutcome, seconds) => told.push([type, outcome, seconds >= 0]),
        answered: (reply, locale) => told.push([reply.intent, locale]),
      },
    });
    await chat.say('tasks of the customer kick-off');
    await chat.say('Deutsch');
    expect(told).toEqual([
      ['tasks', 'en'],
      ['message', 'answered', true],
      ['message', 'answered', true],
    ]);
  });
});
