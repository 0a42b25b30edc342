import { describe, expect, it } from '@jest/globals';
import { knowledgeOf } from '../../once/content';
import { kickOff } from '../../once/kickOff';
import { openChat } from '../chat';
import { guideKnowledge } from '../guide/guideKnowledge';

const open = () => openChat({ knowledge: guideKnowledge });

/** What Teams sends when somebody changes their message: all of it, with the id that it had. */
const edited = (text: string, given: object = {}) => ({
  type: 'messageUpdate',
  id: 'question',
  text,
  channelData: { eventType: 'editMessage', tenant: { id: 'tenant' } },
  ...given,
});
const inChannel = {
  conversation: { id: '19:general@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
};
const mention = {
  type: 'mention',
  mentioned: { id: '28:bot', name: 'Playbook' },
  text: '<at>Playbook</at>',
};

describe('an edited message', () => {
  it('is answered anew', async () => {
    const chat = open();
    await chat.say('taks of the costumer kickof', { id: 'question' });
    const { status, cards } = await chat.send(edited('task 4047'));
    expect([status, cards.map(({ text }) => text)]).toEqual([200, [expect.stringContaining('Task 4047')]]);
  });

  it('is answered once, however often it is delivered', async () => {
    const chat = open();
    const replies = await Promise.all([1, 2, 3].map(() => chat.send(edited('task 4047'))));
    expect(replies.flatMap(({ cards }) => cards)).toHaveLength(1);
    expect((await chat.send(edited('task 4047'))).cards).toEqual([]);
  });

  it('is answered for each text that it gets, and not for one that was answered', async () => {
    const chat = open();
    await chat.say('task 4047', { id: 'question' });
    expect((await chat.send(edited('help'))).cards).toHaveLength(1);
    expect((await chat.send(edited('which phases are there'))).cards).toHaveLength(1);
    expect((await chat.send(edited('task 4047'))).cards).toEqual([]);
  });

  it('is not answered when only what it looks like has changed', async () => {
    const chat = open();
    await chat.say('task 4047', { id: 'question' });
    for (const text of ['task&nbsp;4047', ' task  4047\r\n'])
      expect((await chat.send(edited(text))).cards).toEqual([]);
  });

  it('is answered where who else is mentioned has changed', async () => {
    const chat = openChat({ knowledge: knowledgeOf(kickOff([[{ id: '11' }]])) });
    const to = (name: string) => ({
      ...inChannel,
      entities: [
        mention,
        { type: 'mention', mentioned: { id: `29:${name}`, name }, text: `<at>${name}</at>` },
      ],
    });
    const text = (name: string) => `<at>Playbook</at> post tasks for kick-off for <at>${name}</at>`;
    await chat.say(text('Ben'), { id: 'question', ...to('Ben') });
    expect((await chat.send(edited(text('Cleo'), to('Cleo')))).cards).toHaveLength(1);
  });

  it('in a channel or group chat is answered only when it mentions the bot', async () => {
    for (const conversation of [
      inChannel.conversation,
      { id: '19:group', conversationType: 'groupChat', isGroup: true },
    ]) {
      const chat = open();
      const given = { conversation };
      expect((await chat.send(edited('task 4047', given))).cards).toEqual([]);
      const other = { ...mention, mentioned: { id: '29:ben', name: 'Ben' } };
      expect((await chat.send(edited('task 4047', { ...given, entities: [other] }))).cards).toEqual([]);
      const called = { ...given, entities: [mention] };
      expect((await chat.send(edited('<at>Playbook</at> task 4047', called))).cards).toHaveLength(1);
    }
  });

  it('that says nothing any more is not answered', async () => {
    for (const text of ['', ' ', '<at>Playbook</at>'])
      expect((await open().send(edited(text, { entities: [mention] }))).cards).toEqual([]);
  });

  it.each([
    ['messageUpdate', 'undeleteMessage'],
    ['messageUpdate', undefined],
    ['messageUpdate', 7],
    ['messageDelete', 'softDeleteMessage'],
    ['messageDelete', 'editMessage'],
  ])('is no other event: %s with %j is taken in silence', async (type, eventType) => {
    const given = { ...edited('task 4047'), type, channelData: { eventType } };
    expect(await open().send(given)).toMatchObject({ status: 200, cards: [] });
  });

  it('begins a form of its own, and not the closed one of before', async () => {
    const chat = openChat({ knowledge: knowledgeOf(kickOff([[{ id: '11' }]])) });
    const [first] = (await chat.say('post tasks for kickoff', { id: 'question', ...inChannel })).cards;
    await chat.press(first?.choose('Cancel'), inChannel);
    const called = { ...inChannel, entities: [mention] };
    const [second] = (await chat.send(edited('<at>Playbook</at> post tasks for kick-off', called))).cards;
    const data = Object(second?.choose('Cancel'));
    expect(data.operation).not.toBe(Object(first?.choose('Cancel')).operation);
    expect(data.operation).toMatch(/^.+$/);
  });

  it('begins a form of its own also where it gets a text once more', async () => {
    const chat = openChat({ knowledge: knowledgeOf(kickOff([[{ id: '11' }]])) });
    const post = async (timestamp: string) =>
      (await chat.send(edited('post tasks for kick-off', { ...inChannel, entities: [mention], timestamp })))
        .cards[0];
    const first = await post('2026-03-02T10:00:00.000Z');
    await chat.press(first?.choose('Cancel'), inChannel);
    // So long ago that the bot has forgotten which texts it has answered.
    for (const id of Array.from({ length: 11 }, (_, at) => `other ${at}`))
      await chat.say('help', { id, ...inChannel });
    const second = await post('2026-03-02T11:00:00.000Z');
    const pressed = { ...Object(second?.choose('Choose single tasks')), ...second?.inputs };
    const form = await chat.press(pressed, inChannel);
    expect(form.cards).toHaveLength(1);
  });

  it('tells who asked when the answer fails, and nobody else', async () => {
    const failing = () =>
      openChat({
        knowledge: () => {
          throw new Error('no playbook');
        },
      });
    expect((await failing().send(edited('task 4047'))).cards[0]?.text).toContain('Something went wrong');
    expect((await failing().send(edited('task 4047', inChannel))).cards).toEqual([]);
  });

  it('of a crowd counts as one of its messages', async () => {
    const chat = openChat({
      knowledge: guideKnowledge,
      isManager: () => false,
      limits: { person: 3, conversation: 0 },
    });
    const texts = Array.from({ length: 20 }, (_, at) => `task 4047 ${'please '.repeat(at)}`);
    const replies = [];
    for (const text of texts) replies.push(await chat.send(edited(text)));
    expect(replies.flatMap(({ cards }) => cards).length).toBeLessThan(texts.length);
  });
});
