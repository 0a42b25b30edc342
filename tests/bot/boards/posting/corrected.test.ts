import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { MemoryStore } from '../../../../src/store/memory';
import type { CardSeen } from '../../cardSeen';
import { ADOPTION, as, type BoardChat, GENERAL, onlyCard, openBoardChat } from '../boardChat';
import type { MessageSeen } from '../connectorStub';

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat();
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const here = (locale = 'en-US') => ({ ...chat.channel(), ...as('ada', locale) });
const personal = () => ({ ...chat.personal('ada'), ...as('ada') });
const newest = (message: MessageSeen | undefined): CardSeen => {
  const card = message?.versions.at(-1)?.card;
  if (!card) throw new Error('There is no card on the message');
  return card;
};
const toldTo = (person: string) =>
  chat.stub.messages.filter(({ conversation }) => conversation === `a:${person}`);
const opened = () =>
  chat.stub.messages.filter(({ versions }) => versions[0]?.card?.text.includes('Mandatory: 0 of 2'));

/** A form that everybody sees, as a message of its own. */
async function askedForm(given: object): Promise<MessageSeen> {
  await chat.say('post tasks for kick-off', { ...given, deliveryMode: undefined });
  const message = chat.stub.messages.at(-1);
  if (!message) throw new Error('There is no form');
  return message;
}

/** The press on the message that shows this card. */
const pressOn = async (message: MessageSeen, card: CardSeen, title: string, given: object, inputs = {}) =>
  onlyCard(await chat.pressIn({ ...given, replyToId: message.id }, card, title, inputs));

async function send(form: MessageSeen, given: object = here(), inputs = {}): Promise<CardSeen> {
  const preview = await pressOn(form, newest(form), 'Preview', given, inputs);
  return pressOn(form, preview, 'Post', given);
}

const says = (form: MessageSeen, what: string) =>
  chat.stub.until(() => newest(form).text.includes(what), `"${what}" on the form`);

describe('the message with the form, when Teams takes the board only after some minutes', () => {
  it('says at first that it is not posted, and later where it is', async () => {
    const form = await askedForm(here());
    chat.stub.script('open', { status: 502 }, { status: 502 }, { status: 503 });
    expect((await send(form)).text).toContain('Not posted yet');
    await says(form, 'Not posted yet');
    await chat.passMinutes(10, () => opened().length > 0);
    await says(form, 'The board is posted');
    expect(newest(form).text).toContain('“Kick-off” is now here: Onboarding');
    expect(newest(form).text).not.toContain('Not posted yet');
    expect(newest(form).buttons.map(({ title }) => title)).toContain('Show the board');
  });

  it.each([
    ['de-DE', 'Das Board ist gepostet'],
    ['es-ES', 'El tablero está publicado'],
    ['pt-BR', 'O quadro foi publicado'],
    ['ja-JP', 'ボードを投稿しました'],
    ['zh-CN', '看板已发布'],
  ])('says so in the language of the poster: %s', async (locale, said) => {
    await chat.say('hello', here(locale));
    const form = await askedForm(here());
    chat.stub.script('open', { status: 502 });
    const preview = await pressOn(form, newest(form), 'Preview', here());
    await chat.pressIn({ ...here(locale), replyToId: form.id }, preview, 'Post');
    await chat.passMinutes(5, () => opened().length > 0);
    await says(form, said);
  });

  it('says so in a personal chat, too, also where the form had taken the place of an answer', async () => {
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    await chat.say('tasks of kick-off', { ...personal(), deliveryMode: undefined });
    const answer = chat.stub.messages.at(-1);
    if (!answer) throw new Error('There is no answer');
    const form = await pressOn(answer, newest(answer), 'Post as board', personal());
    chat.stub.script('open', { status: 502 });
    const preview = await pressOn(answer, form, 'Preview', personal(), { place: GENERAL });
    expect((await pressOn(answer, preview, 'Post', personal())).text).toContain('Not posted yet');
    await chat.passMinutes(5, () => opened().length > 0);
    await says(answer, 'The board is posted');
  });

  it('leaves an answer in a channel as everybody sees it', async () => {
    await chat.say('tasks of kick-off', { ...here(), deliveryMode: undefined });
    const answer = chat.stub.messages.at(-1);
    if (!answer) throw new Error('There is no answer');
    const form = await pressOn(answer, newest(answer), 'Post as board', here());
    chat.stub.script('open', { status: 502 });
    await pressOn(answer, await pressOn(answer, form, 'Preview', here()), 'Post', here());
    await chat.passMinutes(5, () => opened().length > 0);
    await chat.pass(10_000);
    expect(newest(answer).text).toContain('en task 11');
  });

  it('is corrected by the next process, when this one ends in between', async () => {
    const store = new MemoryStore();
    await chat.close();
    const before = await openBoardChat({ store });
    const { stub } = before;
    chat = before;
    const form = await askedForm(here());
    stub.script('open', { status: 502 });
    await send(form);
    stub.outage.status = 502;
    await before.pass(20_000);
    await before.stop();
    chat = await openBoardChat({ store, stub, startsAt: before.now() });
    stub.outage.status = null;
    await chat.passMinutes(3, () => opened().length > 0);
    await says(form, 'The board is posted');
    await chat.close();
    await stub.stop();
    chat = await openBoardChat();
  });

  it('is corrected once Teams takes the correction', async () => {
    const form = await askedForm(here());
    chat.stub.script('open', { status: 502 });
    await send(form);
    await says(form, 'Not posted yet');
    chat.stub.script('update', { status: 502 }, { status: 429, retryAfter: '30' }, { status: 500 });
    await chat.passMinutes(10, () => newest(form).text.includes('The board is posted'));
    expect(newest(form).text).toContain('The board is posted');
  });

  it('is not touched again once it says so', async () => {
    const form = await askedForm(here());
    await send(form);
    await says(form, 'The board is posted');
    await chat.passMinutes(2);
    expect(form.versions).toHaveLength(2);
  });
});

describe('the message with the form, when', () => {
  it('the board was there and nobody knew: is corrected by the first press on the board', async () => {
    const form = await askedForm(here());
    chat.stub.script('open', { deliveredWith: 502 });
    await send(form);
    await says(form, 'Not posted yet');
    const [board] = opened();
    if (!board) throw new Error('There is no board');
    await chat.pressIn(
      { ...chat.channel(), ...as('ben'), replyToId: board.id },
      newest(board),
      'Mark task 11 as done',
    );
    await says(form, 'The board is posted');
  });

  it('another one is posted elsewhere: says where that one is', async () => {
    await chat.say('hi', personal());
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    const form = await askedForm(here());
    chat.stub.script('open', { status: 403 });
    const trouble = await send(form);
    await says(form, "I'm not allowed to post");
    await pressOn(form, trouble, 'Post elsewhere', here());
    const other = await chat.stub.until(() => toldTo('ada').at(-1), 'the form in the personal chat');
    await send(other, personal(), { place: GENERAL });
    await says(form, 'The board is posted');
    expect(newest(form).text).toContain('General');
  });

  it('nobody tries any more: says why, and where the board is when it is posted after all', async () => {
    const form = await askedForm(here());
    chat.stub.script('open', ...Array.from({ length: 40 }, () => ({ status: 500 })));
    await send(form);
    await chat.passMinutes(25, () => toldTo('ada').length > 0);
    await says(form, "didn't confirm that the card has arrived");
    const word = await chat.stub.until(() => toldTo('ada').at(-1), 'a word to the poster');
    chat.stub.script('open');
    await chat.pressIn({ ...here(), replyToId: form.id }, newest(form), 'Try again');
    await says(form, 'The board is posted');
    await says(word, 'The board is posted');
    expect(opened()).toHaveLength(1);
  });

  it('it is tried again in vain from the message to the poster: is corrected, and so is that message', async () => {
    const form = await askedForm(here());
    chat.stub.script('open', ...Array.from({ length: 40 }, () => ({ status: 500 })));
    await send(form);
    await chat.passMinutes(25, () => toldTo('ada').length > 0);
    const word = await chat.stub.until(() => toldTo('ada').at(-1), 'a word to the poster');
    chat.stub.script('open', { status: 502 });
    expect((await pressOn(word, newest(word), 'Try again', personal())).text).toContain('Not posted yet');
    await chat.passMinutes(5, () => opened().length > 0);
    await says(form, 'The board is posted');
    await says(word, 'The board is posted');
  });

  it('the board is withdrawn before it is posted: says that', async () => {
    const form = await askedForm(here());
    chat.stub.script('open', { status: 403 });
    await send(form);
    await says(form, "I'm not allowed to post");
    const { board } = z.object({ board: z.string() }).parse(newest(form).choose('Try again'));
    await chat.press({ v: 1, verb: 'board-change', kind: 'withdraw', board, at: 0 }, here());
    await says(form, 'was withdrawn before it was posted');
  });
});

it('a form of a board that was posted in a channel is never taken for the card of the board', async () => {
  const { board } = await chat.post(chat.channel(ADOPTION));
  const message = chat.stub.messages.at(-1);
  const form = await askedForm(here());
  chat.stub.script('open', { status: 502 });
  const preview = onlyCard(
    await chat.pressIn({ ...here(), replyToId: message?.id }, newest(form), 'Preview'),
  );
  await chat.pressIn({ ...here(), replyToId: message?.id }, preview, 'Post');
  await chat.passMinutes(5, () => opened().length > 1);
  await chat.pass(10_000);
  expect(board().text).toContain('en task 11');
});
