import { describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../../src/store/memory';
import { listed } from '../../../store/listed';
import type { CardSeen } from '../../cardSeen';
import { as, onlyCard, openBoardChat } from '../boardChat';
import { startConnectorStub } from '../connectorStub';
import { postedBoard } from '../postedBoard';

/** A day that is not over, and not so far ahead that it would be refused. */
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

const posted = postedBoard();
const { board, press, shown } = posted;
const ada = as('ada');
const ben = as('ben', 'de-DE');

const sentTo = (conversation: string) =>
  posted.chat.stub.messages
    .filter((message) => message.conversation === conversation)
    .map(({ versions }) => versions[0]?.card?.text ?? '');
const untilTold = (name: string, count = 1) =>
  posted.chat.stub.until(
    () => sentTo(`a:${name}`).length >= count && sentTo(`a:${name}`),
    `news for ${name}`,
  );
const assign = async (task: string, to: string, who: object = ada) => {
  const details = await shown(press(who, board(), `${task}`));
  const ask = await shown(press(who, details, 'Assigned to'));
  return shown(press(who, ask, 'Assign', { to: `29:${to}` }));
};

describe('who is assigned a task', () => {
  it('is told in their language, with the task and who assigned it', async () => {
    await posted.chat.say('hallo', { ...posted.chat.personal('ben'), ...ben });
    await assign('12', 'ben');
    const [told] = await untilTold('ben');
    expect(told).toContain('Eine Aufgabe für Sie');
    expect(told).toContain('Ada hat Ihnen dies auf dem Board „Kick-off“ zugewiesen.');
    expect(told).toContain('de task 12');
  });

  it('is not told of what they assigned to themselves', async () => {
    await assign('11', 'ada');
    await posted.chat.pass(8000);
    expect(sentTo('a:ada')).toEqual([]);
  });

  it('is not told again when only the date of what they have is planned', async () => {
    const plan = async (inputs: object) => {
      const menu = await shown(press(ada, board(), 'More'));
      await press(ada, await shown(press(ada, menu, 'Assign or date several tasks')), 'Save', inputs);
    };
    await assign('11', 'ben');
    await untilTold('ben');
    await plan({ role: 'fm', to: '29:ben', due: `${NEXT_YEAR}-04-01` });
    const [, second] = await untilTold('ben', 2);
    expect(second).toMatch(/2 tasks for you.*en task 21.*en task 22/s);
    await plan({ role: 'fm', to: '29:ben', due: `${NEXT_YEAR}-05-01` });
    await posted.chat.pass(8000);
    expect(sentTo('a:ben')).toHaveLength(2);
  });

  it('is told once of what somebody else gets instead', async () => {
    await posted.chat.say('hallo', { ...posted.chat.personal('ben'), ...ben });
    await assign('11', 'ben');
    await assign('12', 'ben');
    await untilTold('ben');
    await assign('11', 'cara');
    await assign('12', 'cara');
    const [, second] = await untilTold('ben', 2);
    expect(second).toContain('2 Aufgaben sind Ihnen nicht mehr zugewiesen');
    expect(second).toContain('Ada hat auf dem Board „Kick-off“ geändert, wem dies zugewiesen ist.');
    expect(second).toMatch(/de task 11.*de task 12/s);
    expect(await untilTold('cara')).toHaveLength(1);
    await posted.chat.pass(8000);
    expect(sentTo('a:ben')).toHaveLength(2);
  });

  it('is told of what a plan gives to somebody else', async () => {
    const menu = async () =>
      shown(press(ada, await shown(press(ada, board(), 'More')), 'Assign or date several tasks'));
    await press(ada, await menu(), 'Save', { role: 'fm', to: '29:ben' });
    await untilTold('ben');
    await press(ada, await menu(), 'Save', { role: 'fm', to: '29:cara' });
    const [, second] = await untilTold('ben', 2);
    expect(second).toContain('tasks are no longer assigned to you');
  });

  it('is told nothing of a task that was theirs for a moment, nor of what they gave away themselves', async () => {
    await assign('11', 'ben');
    await assign('11', 'cara');
    await assign('12', 'ada');
    await assign('12', 'cara');
    await untilTold('cara');
    await posted.chat.pass(8000);
    expect(sentTo('a:ben')).toEqual([]);
    expect(sentTo('a:ada')).toEqual([]);
  });

  it('is told later when their chat puts it off, and then once', async () => {
    posted.chat.stub.script('post', { status: 429, retryAfter: '30' });
    await assign('11', 'ben');
    await posted.chat.stub.until(
      () => posted.chat.stub.asked.some(({ kind }) => kind === 'post'),
      'the attempt that is put off',
    );
    expect(sentTo('a:ben')).toEqual([]);
    posted.chat.skipTo(posted.chat.now() + 30_000);
    await untilTold('ben');
    await posted.chat.pass(8000);
    expect(sentTo('a:ben')).toHaveLength(1);
  });

  it('is not told twice when the service does not say whether it has arrived', async () => {
    posted.chat.stub.script('post', { deliveredWith: 502 });
    await assign('11', 'ben');
    await untilTold('ben');
    await posted.chat.pass(20_000);
    expect(sentTo('a:ben')).toHaveLength(1);
  });

  it('is not told when they want no such messages of this board', async () => {
    const menu = await shown(press(as('ben'), board(), 'More'));
    const wishes = await shown(press(as('ben'), menu, 'My messages'));
    expect(wishes.inputs).toEqual({ about: 'assigned,before,today,overdue' });
    await press(as('ben'), wishes, 'Save', { about: 'today,overdue' });
    await assign('11', 'ben');
    await assign('12', 'cem');
    await untilTold('cem');
    expect(sentTo('a:ben')).toEqual([]);
  });

  it('is not told when the board sends no such messages', async () => {
    const menu = await shown(press(ada, board(), 'More'));
    const ask = await shown(press(ada, menu, 'Reminders'));
    const saved = await shown(press(ada, ask, 'Save', { about: '' }));
    await assign('11', 'ben');
    await posted.chat.pass(8000);
    expect(sentTo('a:ben')).toEqual([]);
    const again = await shown(press(ada, saved, 'Reminders'));
    expect(again.inputs).toMatchObject({ about: '' });
  });
});

describe('who is assigned several tasks', () => {
  // The clock goes on when the test says so: how long a press takes must not count.
  const still = postedBoard({ haste: 0 });
  const pressed = (card: CardSeen, title: string, inputs: object = {}) =>
    still.shown(still.press(ada, card, title, inputs));

  it('is told once of all that was assigned meanwhile, and not again', async () => {
    for (const task of ['11', '12', '21']) {
      const ask = await pressed(await pressed(still.board(), task), 'Assigned to');
      await pressed(ask, 'Assign', { to: '29:ben' });
    }
    const told = () => still.chat.stub.messages.filter(({ conversation }) => conversation === 'a:ben');
    expect(told()).toEqual([]);
    still.chat.skipTo(still.chat.now() + 60_000);
    await still.chat.stub.until(() => told().length > 0, 'news for ben');
    const text = told()[0]?.versions[0]?.card?.text ?? '';
    expect(text).toMatch(/3 tasks for you.*en task 11.*en task 12.*en task 21/s);
    await still.press(as('cem'), still.board(), 'Mark task 22 as done');
    still.chat.skipTo(still.chat.now() + 60_000);
    await still.seenByAll('Optional: 1 of 2 done');
    expect(told()).toHaveLength(1);
  });
});

it('is still to be told while their chat is being opened, so that a process which ends meanwhile loses nothing', async () => {
  const store = new MemoryStore();
  const chat = await openBoardChat({ store, haste: 0, timeoutMs: 3000 });
  const { board: card } = await chat.post(chat.channel());
  const waiting = async () => (await listed(store, 'boards/')).flatMap(({ value }) => Object(value).untold);
  chat.stub.script('direct', { deliveredInSilence: true });
  const details = onlyCard(await chat.pressIn({ ...chat.channel(), ...ada }, card(), '11'));
  const ask = onlyCard(await chat.pressIn({ ...chat.channel(), ...ada }, details, 'Assigned to'));
  await chat.pressIn({ ...chat.channel(), ...ada }, ask, 'Assign', { to: '29:ben' });
  chat.skipTo(chat.now() + 60_000);
  await chat.stub.until(() => chat.stub.asked.some(({ kind }) => kind === 'direct'), 'the opening');
  expect(await waiting()).toEqual([expect.objectContaining({ to: '29:ben' })]);
  const told = () => chat.stub.messages.filter(({ conversation }) => conversation === 'a:ben');
  await chat.stub.until(() => {
    chat.skipTo(chat.now() + 60_000);
    return told().length > 0;
  }, 'the message, once the chat can be opened');
  expect(await waiting()).toEqual([]);
  await chat.close();
});

it('is told by the process that comes next, when the first one ends too early, and once', async () => {
  const store = new MemoryStore();
  const stub = await startConnectorStub();
  const first = await openBoardChat({ store, stub, haste: 1 });
  const { board: card } = await first.post(first.channel());
  const details = onlyCard(await first.pressIn(first.channel(), card(), '11'));
  const ask = onlyCard(await first.pressIn(first.channel(), details, 'Assigned to'));
  await first.pressIn(first.channel(), ask, 'Assign', { to: '29:ben' });
  await first.stop();
  const told = () => stub.messages.filter(({ conversation }) => conversation === 'a:ben');
  expect(told()).toHaveLength(0);
  const second = await openBoardChat({ store, stub });
  const third = await openBoardChat({ store, stub });
  await stub.until(() => told().length > 0, 'the message to Ben');
  await second.pass(8000);
  expect(told()).toHaveLength(1);
  expect([...second.failures, ...third.failures]).toEqual([]);
  for (const chat of [second, third]) await chat.stop();
  await stub.stop();
});
