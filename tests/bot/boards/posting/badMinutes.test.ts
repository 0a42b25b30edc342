import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../../src/store/memory';
import { ADOPTION, as, type BoardChat, GENERAL, onlyCard, openBoardChat } from '../boardChat';

const MINUTE = 60_000;

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat();
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const ada = (locale = 'en-US') => ({ ...chat.personal('ada'), ...as('ada', locale) });
const opened = () => chat.stub.asked.filter(({ kind }) => kind === 'open');
const boards = () => chat.stub.messages.filter(({ conversation }) => conversation.startsWith(ADOPTION));
const toldTo = (person: string) =>
  chat.stub.messages.filter(({ conversation }) => conversation === `a:${person}`);
const told = () => chat.stub.until(() => toldTo('ada').at(-1)?.versions[0]?.card, 'a word to the poster');
const posted = () => chat.stub.until(() => boards()[0], 'the board');
describe('a board that Teams does not take for some minutes', () => {
  it('is posted when Teams answers again, and nobody is told that it failed', async () => {
    chat.stub.script('open', { status: 502 }, { status: 502 }, { status: 503 });
    const { confirmation } = await chat.post(chat.channel());
    expect(onlyCard(confirmation).text).toMatch(/hasn't confirmed yet/);
    await chat.passMinutes(10, () => boards().length > 0);
    await posted();
    expect(opened()).toHaveLength(4);
    expect(toldTo('ada')).toEqual([]);
  });

  it('is not sent again while the service is down, but for eleven minutes it is looked whether it is up', async () => {
    chat.stub.script('open', { status: 502 });
    await chat.post(chat.channel());
    chat.stub.outage.status = 503;
    await chat.passMinutes(11);
    expect(opened()).toHaveLength(1);
    chat.stub.outage.status = null;
    await chat.passMinutes(2, () => boards().length > 0);
    await posted();
    expect(boards()).toHaveLength(1);
    expect(toldTo('ada')).toEqual([]);
  });

  it('is posted by the next process, when this one ends in between', async () => {
    const store = new MemoryStore();
    await chat.close();
    const before = await openBoardChat({ store });
    const { stub } = before;
    stub.script('open', { status: 502 });
    await before.post(before.channel());
    stub.outage.status = 502;
    await before.pass(20_000);
    await before.stop();
    chat = await openBoardChat({ store, stub, startsAt: before.now() });
    await chat.passMinutes(9);
    expect(boards()).toEqual([]);
    stub.outage.status = null;
    await chat.passMinutes(2, () => boards().length > 0);
    await posted();
    expect(toldTo('ada')).toEqual([]);
    await chat.close();
    await stub.stop();
    chat = await openBoardChat();
  });

  it('401: asks for the next token and posts at once', async () => {
    chat.stub.script('open', { status: 401 });
    await chat.post(chat.channel());
    await posted();
    expect(toldTo('ada')).toEqual([]);
  });

  it('is given up after a quarter of an hour, which the poster is told with two ways on', async () => {
    chat.stub.script('open', ...Array.from({ length: 40 }, () => ({ status: 500 })));
    await chat.post(chat.channel());
    await chat.passMinutes(25, () => toldTo('ada').length > 0);
    const card = await told();
    expect(card.text).toContain('HTTP 500');
    expect(card.text).toMatch(/didn't confirm/);
    expect(card.text).not.toMatch(/not installed|not allowed|add the app/i);
    expect(card.buttons.map(({ title }) => title)).toEqual(['Try again', 'Post elsewhere']);
    expect(opened().length).toBeLessThan(10);

    chat.stub.script('open');
    expect(onlyCard(await chat.pressIn(ada(), card, 'Try again')).text).toContain('The board is posted');
    expect(boards()).toHaveLength(1);
    expect(onlyCard(await chat.pressIn(ada(), card, 'Try again')).text).toContain('The board is posted');
    expect(boards()).toHaveLength(1);
  });
});

it('a board that Teams puts off again and again is given up after two hours, which is told', async () => {
  const busy = { status: 503, retryAfter: '3600' };
  chat.stub.script('open', ...Array.from({ length: 9 }, () => busy));
  await chat.post(chat.channel());
  for (let hour = 0; hour < 4 && toldTo('ada').length === 0; hour += 1) {
    chat.skipTo(chat.now() + 61 * MINUTE);
    await chat.pass(3000);
  }
  expect((await told()).text).toMatch(/didn't accept the card.*HTTP 503/s);
});

const HINDRANCES = [
  ['the app is not there', { status: 403, code: 'BotNotInConversationRoster' }, /not installed/],
  ['the bot may not write', { status: 403 }, /not allowed to post/],
  ['the channel is gone', { status: 404 }, /isn't there any more/],
  ['the card is refused', { status: 413 }, /refused the card.*HTTP 413/s],
  ['Teams is busy', { status: 429, retryAfter: '600' }, /isn't accepting/],
  ['Teams fails', { status: 500 }, /hasn't confirmed yet/],
  ['Teams takes too long', { status: 408 }, /hasn't confirmed yet/],
  ['the token was refused', { status: 401 }, /isn't accepting/],
] as const;

describe('the answer to the press that posts', () => {
  it.each(HINDRANCES)('says that %s, and offers two ways on', async (_why, answer, said) => {
    chat.stub.script('open', answer, answer);
    const card = onlyCard((await chat.post(chat.channel())).confirmation);
    expect(card.text).toMatch(said);
    const others = HINDRANCES.map(([, , other]) => other).filter((other) => String(other) !== String(said));
    for (const other of others) expect(card.text).not.toMatch(other);
    expect(card.buttons.map(({ title }) => title)).toEqual(['Try again', 'Post elsewhere']);
  });

  it.each([
    ['de', 'Noch einmal versuchen', /abgelehnt/],
    ['en', 'Try again', /refused/],
    ['es', 'Intentar de nuevo', /rechazó/],
    ['pt-BR', 'Tentar de novo', /recusou/],
    ['ja', '再試行', /拒否/],
    ['zh-CN', '重试', /拒绝/],
  ])('and what the poster is told later are in %s', async (locale, button, said) => {
    const { board } = await chat.post(chat.channel());
    await chat.say('my tasks', ada(locale));
    chat.stub.script('update', { status: 413 });
    await chat.pressIn({ ...chat.channel(), ...as('ben') }, board(), 'Mark task 11 as done');
    const { text, buttons } = await told();
    expect(text).toMatch(said);
    expect(text).toContain('HTTP 413');
    expect(buttons[0]?.title).toBe(button);

    const form = onlyCard(await chat.say('post tasks for kick-off', chat.channel()));
    const preview = onlyCard(await chat.pressIn(chat.channel(), form, 'Preview'));
    chat.stub.script('open', { status: 413 });
    const here = { ...chat.channel(), ...as('ada', locale) };
    const answer = onlyCard(await chat.pressIn(here, preview, 'Post'));
    expect(answer.text).toMatch(said);
    expect(answer.buttons[0]?.title).toBe(button);
  });
});

describe('"Try again" and "Post elsewhere"', () => {
  const refused = async (given: object = chat.channel()) => {
    chat.stub.script('open', { status: 403 });
    return onlyCard((await chat.post(given)).confirmation);
  };

  it('posts when the way is free', async () => {
    const card = await refused();
    expect(onlyCard(await chat.pressIn(chat.channel(), card, 'Try again')).text).toContain(
      'The board is posted',
    );
    expect(boards()).toHaveLength(1);
  });

  it('says again why not, and tells only then what happens later', async () => {
    const card = await refused();
    chat.stub.script('open', { status: 404 });
    expect(onlyCard(await chat.pressIn(chat.channel(), card, 'Try again')).text).toMatch(/any more/);
    await chat.passMinutes(2);
    expect(toldTo('ada')).toEqual([]);
  });

  it.each(['Try again', 'Post elsewhere'])('%s is for the poster alone', async (title) => {
    const card = await refused();
    const other = await chat.pressIn({ ...chat.channel(), ...as('ben') }, card, title);
    expect(JSON.stringify(other.body)).toContain('Only the person who posted this board');
    expect(boards()).toEqual([]);
  });

  it('lets the poster of a place that is gone post elsewhere, and says why it cannot be tried again', async () => {
    await chat.close();
    chat = await openBoardChat({ isManager: () => false });
    await chat.say('hi', ada());
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    const { board } = await chat.post(chat.channel());
    chat.stub.script('update', { status: 404 });
    chat.stub.script('open', { status: 404 });
    await chat.pressIn(chat.channel(), board(), 'Mark task 11 as done');
    const card = await told();
    expect(card.text).toContain("isn't there any more");
    const form = onlyCard(await chat.pressIn(ada(), card, 'Post elsewhere'));
    expect(form.inputs.title).toBe('Kick-off');
    chat.stub.roles.set('29:ada', null);
    chat.skipTo(chat.now() + 20 * MINUTE);
    const again = await chat.pressIn(ada(), card, 'Try again');
    expect(JSON.stringify(again.body)).toContain("or you're not a member of it");
  });

  it('brings a card up to date again that had been given up', async () => {
    const { board } = await chat.post(chat.channel());
    chat.stub.script('update', { status: 403 });
    await chat.pressIn(chat.channel(), board(), 'Mark task 11 as done');
    const card = await told();
    expect(card.text).toContain("I'm not allowed to change the card");
    await chat.passMinutes(2);
    expect(chat.stub.asked.filter(({ kind }) => kind === 'update')).toHaveLength(1);
    expect(onlyCard(await chat.pressIn(ada(), card, 'Try again')).text).toContain('Trying again');
    await chat.stub.until(() => board().text.includes('Done by Ada'), 'the tick on the card');
    chat.stub.script('update', { status: 403 });
    await chat.pressIn(chat.channel(), board(), 'Mark task 12 as done');
    await chat.stub.until(() => toldTo('ada').length === 2, 'another word to the poster');
  });

  it('opens the form in the personal chat, with what the board had, and leaves the old board', async () => {
    await chat.say('hi', ada());
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    chat.stub.script('open', { status: 403 });
    const named = { title: 'Contoso', which: 'mandatory' };
    const card = onlyCard((await chat.post(chat.channel(), named)).confirmation);
    const answer = onlyCard(await chat.pressIn(chat.channel(), card, 'Post elsewhere'));
    expect(answer.text).toContain('our personal chat');
    const form = await told();
    expect(form.inputs.title).toBe('Contoso');
    expect(form.inputs.which).toBe('mandatory');
    const preview = onlyCard(await chat.pressIn(ada(), form, 'Preview', { place: GENERAL }));
    expect(onlyCard(await chat.pressIn(ada(), preview, 'Post')).text).toContain('The board is posted');
    await chat.passMinutes(3);
    expect(chat.stub.messages.filter(({ conversation }) => conversation.startsWith('19:'))).toHaveLength(1);
    const again = await chat.pressIn(chat.channel(), card, 'Try again');
    expect(JSON.stringify(again.body)).toContain('withdrawn');
  });

  it('keeps the board until another one is posted in its place', async () => {
    await chat.say('hi', ada());
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    const card = await refused();
    await chat.pressIn(chat.channel(), card, 'Post elsewhere');
    await chat.pressIn(ada(), await told(), 'Cancel');
    expect(onlyCard(await chat.pressIn(chat.channel(), card, 'Try again')).text).toContain(
      'The board is posted',
    );
    // The button is older than that.
    expect(onlyCard(await chat.pressIn(chat.channel(), card, 'Post elsewhere')).text).toContain(
      'The board is posted',
    );
    expect(boards()).toHaveLength(1);
  });
});
