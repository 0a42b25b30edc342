import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ownContent } from '../../once/content';
import { as, type BoardChat, openBoardChat } from '../boards/boardChat';
import { type CardSeen, seenCard } from '../cardSeen';

const dialog = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({ title: z.string(), card: z.object({ content: z.unknown() }) }),
  }),
});

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat();
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

async function invoked(name: string, value: unknown, given: object = {}) {
  const sent = { type: 'invoke', name, value, deliveryMode: undefined, ...chat.channel(), ...given };
  const { body } = await chat.send(sent);
  const { title, card } = dialog.parse(body).task.value;
  return { title, json: JSON.stringify(card.content), card: seenCard(card.content) };
}

const open = (given: object = {}) => invoked('composeExtension/fetchTask', { commandId: 'postBoard' }, given);

/** Presses a button of the dialog, which sends its data with what the inputs hold. */
const press = (card: CardSeen, title: string, given: object = {}) =>
  invoked(
    'composeExtension/submitAction',
    { commandId: 'postBoard', data: { ...Object(card.choose(title)), ...card.inputs } },
    given,
  );

describe('the dialog that posts a board', () => {
  it('opens with the processes to choose from, by buttons that a dialog can send', async () => {
    const { title, json } = await open();
    expect(title).toBe('Post as board');
    expect(json).toContain('"Action.Submit"');
    expect(json).not.toContain('Action.Execute');
  });

  it('asks for the process whatever the chat was about: there is no line to name another one in', async () => {
    const own = await openBoardChat({ playbook: (await ownContent()).playbook });
    try {
      await own.say('tasks of the migration', own.channel());
      const sent = { type: 'invoke', name: 'composeExtension/fetchTask', deliveryMode: undefined };
      const { body } = await own.send({ ...sent, value: { commandId: 'postBoard' }, ...own.channel() });
      const { card } = dialog.parse(body).task.value;
      expect(seenCard(card.content).text).toContain('Which process?');
    } finally {
      await own.close();
    }
  });

  it('is in the language of who opens it', async () => {
    expect((await open(as('ada', 'ja-JP'))).title).toBe('ボードとして投稿');
  });

  it('leads to a board in the channel, posted by the bot', async () => {
    const { card: form } = await open();
    const { card: preview } = await press(form, 'Preview');
    await press(preview, 'Post');
    await chat.stub.until(() => chat.stub.messages.length === 1, 'the board');
    expect(chat.stub.messages[0]?.versions.at(-1)?.card?.text).toContain('11');
  });

  it('begins again after a press that nobody offered', async () => {
    const { card } = await invoked('composeExtension/submitAction', { data: { verb: 'forged' } });
    expect(card.text).toBe((await open()).card.text);
  });
});
