import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../../src/store/memory';
import type { CardSeen } from '../../cardSeen';
import { ADOPTION, as, type BoardChat, GENERAL, onlyCard, openBoardChat } from '../boardChat';
import { startConnectorStub } from '../connectorStub';

/** A Tuesday at noon. */
const START = Date.UTC(2026, 2, 10, 12);
const at = (day: string, hour = 9) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:01Z`);

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat({ startsAt: START, isManager: ({ id }) => id === '29:mia' });
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const place = (who: object = {}) => ({ ...chat.channel(), ...who });
const press = (card: CardSeen, title: string, inputs: object = {}, who: object = {}) =>
  chat.pressIn(place(who), card, title, inputs);
const shown = async (reply: ReturnType<typeof press>): Promise<CardSeen> => onlyCard(await reply);
const toast = async (reply: ReturnType<typeof press>): Promise<string> => JSON.stringify((await reply).body);
/** The cards of boards in the channel, the oldest first, as they are now. */
const boards = (): CardSeen[] =>
  chat.stub.messages
    // What is below a board, such as a digest, is in its thread.
    .filter(({ id, conversation }) => conversation.startsWith('19:') && conversation.endsWith(`=${id}`))
    .flatMap(({ versions }) => versions.at(-1)?.card ?? []);
const board = (index: number): CardSeen => {
  const card = boards()[index];
  if (!card) throw new Error(`no board ${index}`);
  return card;
};
const untilBoards = (count: number) =>
  chat.stub.until(() => boards().length >= count, `${count} boards in the channel`);
const untilSays = (index: number, text: string | RegExp) =>
  chat.stub.until(() => new RegExp(text).test(board(index).text), `"${text}" on board ${index}`);
const menuOf = async (index: number, who: object = {}) => shown(press(board(index), 'More', {}, who));
const ask = async (index: number, title: string, who: object = {}) =>
  shown(press(await menuOf(index, who), title, {}, who));
const told = (name: string) =>
  chat.stub.messages
    .filter(({ conversation }) => conversation === `a:${name}`)
    .map(({ versions }) => versions[0]?.card?.text ?? '');

describe('a board that is repeated', () => {
  it('every month from the last day of one, comes on the last day of each', async () => {
    chat.skipTo(Date.UTC(2027, 0, 31, 12));
    await chat.post(chat.channel(), { every: 'month' });
    expect(board(0).text).toContain('next on February 28, 2027');
    chat.skipTo(at('2027-02-28'));
    await untilBoards(2);
    expect(board(1).text).toContain('next on March 31, 2027');
    await press(await ask(1, 'Repeat'), 'Save', { every: 'never' });
    await untilSays(1, /^(?!.*Every month)/s);
    chat.skipTo(Date.UTC(2027, 2, 31, 12));
    await press(await ask(1, 'Repeat'), 'Save', { every: 'month', nextOn: '' });
    await untilSays(1, 'next on April 30, 2027');
    chat.skipTo(at('2027-04-30'));
    await untilBoards(3);
    expect(board(2).text).toContain('next on May 31, 2027');
  });

  it('says so on its card, and the next one is posted at the hour of the reminders on that day', async () => {
    await chat.post(chat.channel(), { every: 'week' });
    expect(board(0).text).toContain('Every week, next on March 17, 2026');
    chat.skipTo(at('2026-03-17', 8));
    await chat.pass(5000);
    expect(boards()).toHaveLength(1);
    chat.skipTo(at('2026-03-17'));
    await untilBoards(2);
    expect(board(1).text).toContain('Every week, next on March 24, 2026');
    expect(board(1).text).toContain('en task 11');
    await chat.stub.until(() => !board(0).text.includes('Every week'), 'the first board without it');
    expect((await ask(0, 'History')).text).toContain('The next board was posted');
    chat.skipTo(at('2026-03-24'));
    await untilBoards(3);
    await chat.pass(20_000);
    expect(boards()).toHaveLength(3);
  });

  it.each([
    ['two-weeks', '2026-03-24', 'April 7, 2026'],
    ['month', '2026-04-10', 'May 10, 2026'],
  ])('comes again every %s', async (every, day, following) => {
    await chat.post(chat.channel(), { every });
    chat.skipTo(at(day));
    await untilBoards(2);
    expect(board(1).text).toContain(`next on ${following}`);
  });

  it('carries over who does what, added tasks, dates and the choice of tasks, and nothing that was done', async () => {
    await chat.post(chat.channel(), { every: 'week', which: 'mandatory', due: '2026-03-13' });
    const plan = await ask(0, 'Assign or date several tasks');
    await press(plan, 'Save', { role: 'fm', to: '29:ben' });
    await press(await ask(0, 'Add a task'), 'Add', { title: 'Slides', requirement: 'mandatory', role: '*' });
    await untilSays(0, 'Slides');
    const several = await ask(0, 'Choose several tasks');
    await press(several, 'Save', { items: '#1', to: '29:cem', due: '2026-03-11', tick: 'false' });
    await press(board(0), 'Mark task 11 as done');
    await untilSays(0, 'Done by Ada');
    chat.skipTo(at('2026-03-17'));
    await untilBoards(2);
    const { text } = board(1);
    expect(text).toMatch(/11 en task 11|en task 11/);
    expect(text).not.toContain('en task 12');
    expect(text).not.toContain('Done by');
    expect(text.match(/Assigned to Ben/g)).toHaveLength(2);
    expect(text).toMatch(/Slides.*Assigned to Cem.*Due March 18, 2026/s);
    expect(text).toContain('Due March 20, 2026');
    await chat.stub.until(() => told('cem').length > 1, 'a word to Cem about the second board');
  });

  it('leaves out whoever has left, and ends when its poster has', async () => {
    await chat.post(chat.channel(), { every: 'week' });
    const plan = await ask(0, 'Assign or date several tasks');
    await press(plan, 'Save', { role: 'fm', to: '29:ben' });
    chat.stub.roles.set('29:ben', null);
    chat.skipTo(at('2026-03-17'));
    await untilBoards(2);
    expect(board(1).text).not.toContain('Assigned to');
    chat.stub.roles.set('29:ada', null);
    chat.skipTo(at('2026-03-24'));
    await untilSays(1, /^(?!.*Every week)/s);
    await chat.pass(10_000);
    expect(boards()).toHaveLength(2);
  });

  it('is set, moved and stopped afterwards by its poster and by managers, and by nobody else', async () => {
    await chat.post(chat.channel());
    const asked = await ask(0, 'Repeat');
    expect(asked.inputs).toMatchObject({ every: 'never', nextOn: '' });
    expect(await toast(press(asked, 'Save', { every: 'week' }, as('ben')))).toContain('Only whoever posted');
    await press(asked, 'Save', { every: 'week', nextOn: '2026-03-12' });
    await untilSays(0, 'Every week, next on March 12, 2026');
    const again = await ask(0, 'Repeat', as('mia'));
    expect(again.inputs).toMatchObject({ every: 'week', nextOn: '2026-03-12' });
    await press(again, 'Save', { nextOn: '2026-03-13' }, as('mia'));
    await untilSays(0, 'March 13, 2026');
    chat.skipTo(at('2026-03-12'));
    await chat.pass(5000);
    expect(boards()).toHaveLength(1);
    await press(await ask(0, 'Repeat', as('mia')), 'Save', { every: 'never' }, as('mia'));
    await chat.stub.until(() => !board(0).text.includes('Every week'), 'the end of the series');
    chat.skipTo(at('2026-03-20'));
    await chat.pass(10_000);
    expect(boards()).toHaveLength(1);
    expect((await ask(0, 'History')).text).toContain('Mia stopped the repetition');
  });

  it.each([
    [{ every: 'week', nextOn: '2026-03-10' }, 'tomorrow at the earliest'],
    [{ every: 'week', nextOn: 'soon' }, 'This is no date'],
  ])('is refused with a day that cannot be: %j', async (inputs, why) => {
    const form = onlyCard(await chat.say('post tasks for kick-off', place()));
    expect((await shown(press(form, 'Preview', inputs))).text).toContain(why);
    await chat.post(chat.channel());
    expect(await toast(press(await ask(0, 'Repeat'), 'Save', inputs))).toContain(why);
    expect(board(0).text).not.toContain('Every week');
  });

  it('is not handed on or ended by data that somebody made up', async () => {
    await chat.post(chat.channel(), { every: 'week' });
    const asked = await ask(0, 'Repeat');
    await press(asked, 'Save', { kind: 'hand-on', board: 'x' });
    await press(asked, 'Save', { every: 'daily' });
    await chat.pass(5000);
    expect(board(0).text).toContain('Every week, next on March 17');
  });

  it('is posted when it is closed meanwhile, and not when it was withdrawn', async () => {
    await chat.post(chat.channel(), { every: 'week' });
    await press(await menuOf(0), 'Close');
    await untilSays(0, 'Closed');
    chat.skipTo(at('2026-03-17'));
    await untilBoards(2);
    await press(await ask(1, 'Withdraw'), 'Withdraw');
    chat.skipTo(at('2026-03-24'));
    await chat.pass(10_000);
    expect(boards()).toHaveLength(2);
  });

  it('ends politely when the app was removed: nothing is posted, and the poster is told', async () => {
    await chat.send({ type: 'installationUpdate', action: 'add', ...place() });
    await chat.post(chat.channel(), { every: 'week' });
    await chat.send({ type: 'installationUpdate', action: 'remove', ...place() });
    chat.skipTo(at('2026-03-17'));
    await chat.stub.until(() => told('ada').length > 0, 'a word to Ada');
    expect(told('ada')).toEqual([expect.stringContaining('is not repeated any more in this place')]);
    expect(boards()).toHaveLength(1);
    chat.skipTo(at('2026-03-24'));
    await chat.pass(10_000);
    expect([boards().length, told('ada').length]).toEqual([1, 1]);
  });

  it('ends politely when the channel is gone, and says how to go on', async () => {
    await chat.post(chat.channel(), { every: 'week' });
    chat.stub.script('open', { status: 404 });
    chat.skipTo(at('2026-03-17'));
    await chat.stub.until(() => told('ada').length > 0, 'a word to Ada');
    expect(told('ada')[0]).toContain('So it is not repeated any more');
    chat.skipTo(at('2026-03-24'));
    await chat.pass(10_000);
    expect([boards().length, told('ada').length]).toEqual([1, 1]);
  });

  it('keeps to its days through a bad minute of the service', async () => {
    await chat.post(chat.channel(), { every: 'week' });
    chat.stub.script('open', { status: 503, retryAfter: '30' });
    chat.skipTo(at('2026-03-17'));
    await chat.stub.until(
      () => chat.stub.asked.filter(({ kind }) => kind === 'open').length > 1,
      'the attempt that is put off',
    );
    chat.skipTo(chat.now() + 40_000);
    await untilBoards(2);
    expect(board(1).text).toContain('next on March 24');
  });

  it('is posted from the personal chat into a channel, and comes again there', async () => {
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    const own = { ...chat.personal('ada'), ...as('ada') };
    const form = onlyCard(await chat.say('post tasks for kick-off', own));
    const preview = onlyCard(
      await chat.pressIn(own, form, 'Preview', { place: GENERAL, every: 'week', nextOn: '2026-03-12' }),
    );
    expect(preview.text).toContain('Every week, next on March 12, 2026');
    await chat.pressIn(own, preview, 'Post');
    chat.skipTo(at('2026-03-12'));
    await untilBoards(2);
    const there = chat.stub.messages.filter(
      ({ id, conversation }) => conversation === `${GENERAL};messageid=${id}`,
    );
    expect(there).toHaveLength(2);
  });
});

it('is only set by somebody who may post boards', async () => {
  const store = new MemoryStore();
  const stub = await startConnectorStub();
  const before = await openBoardChat({ store, stub, startsAt: START });
  const { board: card } = await before.post(before.channel());
  await before.stop();
  const after = await openBoardChat({
    store,
    stub,
    startsAt: START,
    posters: 'managers',
    isManager: () => false,
  });
  const menu = onlyCard(await after.pressIn(after.channel(), card(), 'More'));
  const { body } = await after.pressIn(after.channel(), menu, 'Repeat');
  expect(JSON.stringify(body)).toContain('Only managers of this bot may post');
  await after.stop();
  await stub.stop();
});

describe('a series', () => {
  it('goes on in whichever process runs, once, and makes one board for all days that were missed', async () => {
    const store = new MemoryStore();
    const stub = await startConnectorStub();
    const first = await openBoardChat({ store, stub, startsAt: START });
    await first.post(first.channel(), { every: 'week' });
    await first.stop();
    const late = at('2026-04-02');
    const second = await openBoardChat({ store, stub, startsAt: late });
    const third = await openBoardChat({ store, stub, startsAt: late });
    const texts = () =>
      stub.messages
        .filter(({ id, conversation }) => conversation === `${ADOPTION};messageid=${id}`)
        .map(({ versions }) => versions.at(-1)?.card?.text ?? '');
    await stub.until(() => texts().length > 1, 'the second board');
    await second.pass(30_000);
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain('Every week, next on April 7, 2026');
    expect([...second.failures, ...third.failures]).toEqual([]);
    for (const one of [second, third]) await one.stop();
    await stub.stop();
  });
});
