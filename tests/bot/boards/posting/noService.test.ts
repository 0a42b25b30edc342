import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BoardChat, onlyCard, openBoardChat } from '../boardChat';

/** No service is named, so that the answer has to go into the response. */
const NOWHERE = { serviceUrl: undefined, deliveryMode: 'expectReplies' };
const PLACES: [string, object][] = [
  ['a personal chat', { conversationType: 'personal' }],
  ['a group chat', { conversationType: 'groupChat' }],
  ['a chat that only says it is one of several', { isGroup: true }],
  ['a channel', { conversationType: 'channel', isGroup: true }],
];

describe.each(PLACES)('%s whose service is not named', (_name, kind) => {
  let chat: BoardChat;
  const here = { ...NOWHERE, conversation: { id: '19:nowhere', ...kind } };

  beforeAll(async () => {
    chat = await openBoardChat();
  });
  afterAll(async () => {
    await chat.close();
    expect(chat.failures).toEqual([]);
    expect(chat.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each(['my tasks', 'boards', 'post tasks for kick-off'])('answers "%s"', async (text) => {
    const { status, cards } = await chat.say(text, here);
    expect([status, cards.length]).toEqual([200, 1]);
  });

  it.each(['board-mine', 'board-list'])('answers the button %s', async (verb) => {
    const { status, body } = await chat.press({ v: 1, verb, part: 0 }, here);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('AdaptiveCard');
  });

  it('cannot be posted to, and says so', async () => {
    const form = onlyCard(await chat.say('post tasks for kick-off', here));
    // A personal chat in Teams offers the channels of teams, of which there is none.
    if (form.buttons.every(({ title }) => title !== 'Preview')) return expect(form.text).toMatch(/team/i);
    const preview = onlyCard(await chat.submit({ ...Object(form.choose('Preview')), ...form.inputs }, here));
    const posted = onlyCard(
      await chat.submit({ ...Object(preview.choose('Post')), ...preview.inputs }, here),
    );
    expect(posted.text).toMatch(/can't post anything in this place/);
  });
});
