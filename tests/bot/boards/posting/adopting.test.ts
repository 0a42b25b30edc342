import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CardSeen } from '../../cardSeen';
import { ADOPTION, as, type BoardChat, onlyCard, openBoardChat, SILENT_SERVICE } from '../boardChat';
import type { MessageSeen, Scripted } from '../connectorStub';

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat();
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const boards = () => chat.stub.messages.filter(({ conversation }) => conversation.startsWith(ADOPTION));
const message = (index: number): MessageSeen => {
  const found = boards()[index];
  if (!found) throw new Error(`There is no message ${index}`);
  return found;
};
const shown = (index: number): CardSeen => {
  const card = message(index).versions.at(-1)?.card;
  if (!card) throw new Error(`There is no card on message ${index}`);
  return card;
};
const pressOn = (index: number, title: string, name = 'ben', card = shown(index)) =>
  chat.pressIn({ ...chat.channel(), ...as(name), replyToId: message(index).id }, card, title);
const shows = (index: number, what: string) =>
  chat.stub.until(() => shown(index).text.includes(what), `"${what}" on message ${index}`);
const ARRIVED: [string, Scripted][] = [
  ['500', { deliveredWith: 500 }],
  ['502', { deliveredWith: 502 }],
  ['408', { deliveredWith: 408 }],
];

describe('a board that arrived although Teams said otherwise', () => {
  it.each(ARRIVED)(
    '%s: is known by the first press on it, and there is no second one',
    async (_name, answer) => {
      chat.stub.script('open', answer);
      await chat.post(chat.channel());
      await pressOn(0, 'Mark task 11 as done');
      await shows(0, 'Done by Ben');
      await chat.passMinutes(20);
      expect(boards()).toHaveLength(1);
      expect(chat.stub.messages).toHaveLength(1);
    },
  );

  it('while the bot still waits for an answer: is known by a press on it', async () => {
    await chat.close();
    chat = await openBoardChat(SILENT_SERVICE);
    chat.stub.script('open', { deliveredInSilence: true });
    const posting = chat.post(chat.channel());
    await chat.stub.until(() => boards().length === 1, 'the board');
    await pressOn(0, 'Mark task 11 as done');
    await shows(0, 'Done by Ben');
    await posting;
    await chat.passMinutes(3);
    expect(boards()).toHaveLength(1);
  });

  it('and that was posted again: what is pressed is the board, and the other one says so', async () => {
    chat.stub.script('open', { deliveredWith: 502 });
    await chat.post(chat.channel());
    await chat.passMinutes(1);
    await chat.stub.until(() => boards().length === 2, 'the second message');
    const second = shown(1);
    await pressOn(0, 'Mark task 11 as done');
    await shows(0, 'Done by Ben');
    await shows(1, 'This card was replaced');
    expect(shown(1).buttons.map(({ title }) => title)).toContain('Show the board');

    // Somebody still has the old card before them: the tick counts, and nothing goes back.
    await pressOn(1, 'Mark task 12 as done', 'cara', second);
    await shows(0, 'Optional: 1 of 2 done');
    await chat.pass(10_000);
    expect(shown(1).text).toContain('This card was replaced');
    const view = onlyCard(await pressOn(1, 'Show the board', 'cara'));
    expect(view.text).toContain('Done by Ben');
    await pressOn(1, 'Mark task 21 as done', 'cara', view);
    await shows(0, 'Done by Cara');
    expect(boards()).toHaveLength(2);
  });

  it('is not mistaken for another card with buttons of the board', async () => {
    await chat.post(chat.channel());
    const list = onlyCard(await chat.say('boards', chat.channel()));
    const view = onlyCard(await chat.pressIn({ ...chat.channel(), replyToId: '77' }, list, 'Kick-off'));
    await chat.pressIn({ ...chat.channel(), replyToId: '77' }, view, 'Mark task 11 as done');
    await shows(0, 'Done by Ada');
    expect(chat.stub.asked.filter(({ path }) => path.endsWith('/77'))).toEqual([]);
  });

  it('is not taken from another place', async () => {
    await chat.post(chat.channel());
    const elsewhere = { ...chat.group, ...as('ben'), replyToId: '77' };
    await chat.pressIn(elsewhere, shown(0), 'Mark task 11 as done');
    await shows(0, 'Done by Ben');
    expect(chat.stub.asked.filter(({ path }) => path.endsWith('/77'))).toEqual([]);
  });

  it.each([
    ['that nobody sent', () => '77'],
    ['with the card of another board', () => boards()[1]?.id ?? ''],
    ['with a form', () => 'form'],
  ])('does not take a message %s for its card when a press names it', async (_which, message) => {
    await chat.post(chat.channel());
    await chat.post(chat.channel(), { title: 'Another' });
    const other = JSON.stringify(shown(1).text);
    const forged = { ...chat.channel(), ...as('ben'), replyToId: message() };
    await chat.pressIn(forged, shown(0), 'Mark task 11 as done');
    await shows(0, 'Done by Ben');
    await chat.pass(10_000);
    expect(JSON.stringify(shown(1).text)).toBe(other);
    expect(shown(0).text).not.toContain('This card was replaced');
    const named = chat.stub.asked.filter(
      ({ kind, path }) => kind === 'update' && path.endsWith(`/${message()}`),
    );
    expect(named).toEqual([]);
  });

  it('takes the card of another board for its own not even while it is in doubt', async () => {
    await chat.post(chat.channel(), { title: 'Another' });
    chat.stub.script('open', { deliveredWith: 502 });
    await chat.post(chat.channel());
    const mine = boards().at(-1);
    if (!mine) throw new Error('The board did not arrive');
    const before = JSON.stringify(shown(0).text);
    const card = mine.versions.at(-1)?.card;
    if (!card) throw new Error('The board has no card');
    const other = { ...chat.channel(), ...as('ben'), replyToId: boards()[0]?.id ?? '' };
    await chat.pressIn(other, card, 'Mark task 11 as done');
    await chat.pass(10_000);
    expect(JSON.stringify(shown(0).text)).toBe(before);
  });

  it('has as many doubts as messages were sent, and no more', async () => {
    chat.stub.script('open', { deliveredWith: 502 });
    await chat.post(chat.channel());
    await chat.passMinutes(1);
    await chat.stub.until(() => boards().length === 2, 'the second message');
    await pressOn(0, 'Mark task 11 as done');
    await shows(1, 'This card was replaced');
    const forged = { ...chat.channel(), ...as('ben'), replyToId: '77' };
    await chat.pressIn(forged, shown(0), 'Mark task 12 as done');
    await shows(0, 'Optional: 1 of 2 done');
    await chat.pass(10_000);
    expect(shown(0).text).not.toContain('This card was replaced');
    expect(chat.stub.asked.filter(({ path }) => path.endsWith('/77'))).toEqual([]);
  });
});
