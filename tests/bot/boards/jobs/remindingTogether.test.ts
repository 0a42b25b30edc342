import { afterEach, describe, expect, it } from '@jest/globals';
import { REMINDER_SPREAD } from '../../../../src/boards/keeping/boardJobs';
import { MemoryStore } from '../../../../src/store/memory';
import { listed } from '../../../store/listed';
import {
  ADOPTION,
  as,
  type BoardChat,
  type BoardChatSettings,
  GENERAL,
  GROUP,
  onlyCard,
  openBoardChat,
} from '../boardChat';

/** Does not take the first document that is written like this. */
class FailingOnce extends MemoryStore {
  failsWith: (value: string) => boolean = () => false;

  override async write(...[key, value, expected]: Parameters<MemoryStore['write']>) {
    if (!this.failsWith(JSON.stringify(value))) return super.write(key, value, expected);
    this.failsWith = () => false;
    throw new Error('no room');
  }
}

const MORNING = Date.parse('2026-03-30T12:00:00Z');
const AT_NINE = Date.parse('2026-03-31T09:00:00Z') + REMINDER_SPREAD;

let chat: BoardChat;
let boards: number;
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

async function open(settings: BoardChatSettings = {}): Promise<void> {
  chat = await openBoardChat({ startsAt: MORNING, ...settings });
  boards = 0;
}

const sentTo = (conversation: string) =>
  chat.stub.messages
    .filter((message) => message.conversation === conversation)
    .map(({ versions }) => versions[0]?.card?.text ?? '');
const untilTold = (name: string, count = 1) =>
  chat.stub.until(() => sentTo(`a:${name}`).length >= count && sentTo(`a:${name}`), `${count} for ${name}`);

/** A board on which these people have a task each, that is due on a day; it reminds each person alone. */
async function post(where: object, due: string, tasks: Record<string, string>, hour = '9'): Promise<void> {
  boards += 1;
  const { board } = await chat.post(where, { due, title: `Board ${boards}` });
  for (const [name, task] of Object.entries(tasks))
    await chat.pressIn({ ...where, ...as(name) }, onlyCard(await press(where, board(), task, name)), 'Claim');
  const menu = onlyCard(await press(where, board(), 'More'));
  await chat.pressIn(where, onlyCard(await press(where, menu, 'Reminders')), 'Save', {
    mode: 'private',
    hour,
  });
}
const press = (where: object, card: Parameters<BoardChat['pressIn']>[1], title: string, name = 'ada') =>
  chat.pressIn({ ...where, ...as(name) }, card, title);

/** All that is due goes out, and a while passes. */
async function remind(): Promise<void> {
  chat.skipTo(AT_NINE);
  await chat.passMinutes(2);
}

describe('what is due for a person at one hour', () => {
  it('is one message, with what is overdue on one board and due tomorrow on another', async () => {
    await open();
    await post(chat.channel(ADOPTION), '2026-03-30', { dora: '11' });
    await post(chat.channel(GENERAL), '2026-04-01', { dora: '12' });
    await remind();
    const [told, ...more] = await untilTold('dora');
    expect(more).toEqual([]);
    expect(told).toContain('Due tasks on 2 boards');
    expect(told).toMatch(/Board 1.*Overdue.*task 11.*Board 2.*Due tomorrow.*task 12/s);
  });

  it('is one message where both are on the same board, with its own title', async () => {
    await open();
    const where = chat.channel();
    const { board } = await chat.post(where, { due: '2026-03-30' });
    for (const task of ['11', '12']) await press(where, onlyCard(await press(where, board(), task)), 'Claim');
    const dated = onlyCard(await press(where, onlyCard(await press(where, board(), '12')), 'Due date'));
    await chat.pressIn(where, dated, 'Save', { due: '2026-04-01' });
    await remind();
    const [told, ...more] = await untilTold('ada');
    expect(more).toEqual([]);
    expect(told).toMatch(/Due tasks – Kick-off.*Overdue.*task 11.*Due tomorrow.*task 12/s);
  });

  it('is told to each person with their own boards alone', async () => {
    await open();
    await post(chat.channel(ADOPTION), '2026-03-31', { dora: '11', ben: '12' });
    await post(chat.channel(GENERAL), '2026-03-31', { dora: '12' });
    await remind();
    expect((await untilTold('dora'))[0]).toContain('2 boards');
    expect((await untilTold('ben'))[0]).toContain('Due tasks – Board 1');
    expect([sentTo('a:dora'), sentTo('a:ben')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('has no board of another hour, which has its own message then', async () => {
    await open();
    await post(chat.channel(ADOPTION), '2026-03-31', { dora: '11' });
    await post(chat.channel(GENERAL), '2026-03-31', { dora: '12' }, '15');
    await remind();
    expect(await untilTold('dora')).toEqual([expect.stringContaining('Due tasks – Board 1')]);
    chat.skipTo(Date.parse('2026-03-31T15:00:00Z') + REMINDER_SPREAD);
    await chat.passMinutes(2);
    expect((await untilTold('dora', 2))[1]).toContain('Due tasks – Board 2');
    expect(sentTo('a:dora')).toHaveLength(2);
  });

  it('has no board of a place that the person has left', async () => {
    await open({ isManager: () => false });
    await post(chat.channel(ADOPTION, 'private'), '2026-03-31', { dora: '11' });
    await post(chat.group, '2026-03-31', { dora: '12' });
    chat.stub.rolesIn.set(`${GROUP} 29:dora`, null);
    chat.skipTo(chat.now() + 120_000);
    await remind();
    expect(await untilTold('dora')).toEqual([expect.stringContaining('Due tasks – Board 1')]);
  });

  it('names some boards and says how many more there are', async () => {
    await open();
    for (let count = 0; count < 7; count += 1)
      await post(chat.channel(`19:c${count}@thread.tacv2`), '2026-03-31', { dora: '11' });
    await remind();
    const [told, ...more] = await untilTold('dora');
    expect(more).toEqual([]);
    expect(told).toContain('Due tasks on 7 boards');
    expect(told?.match(/Board \d/g)).toHaveLength(5);
    expect(told).toContain('Tasks are due on 2 more boards. “My tasks” shows them all.');
  });
});

describe('one message about several boards', () => {
  const twoBoards = async () => {
    await post(chat.channel(ADOPTION), '2026-03-31', { dora: '11' });
    await post(chat.channel(GENERAL), '2026-03-31', { dora: '12' });
  };

  it('comes later as a whole, and once, when the service puts it off', async () => {
    await open();
    await twoBoards();
    chat.stub.throttled.set('a:dora', 60);
    await remind();
    expect(sentTo('a:dora')).toEqual([]);
    chat.stub.throttled.clear();
    await chat.passMinutes(5);
    expect(await untilTold('dora')).toEqual([expect.stringContaining('2 boards')]);
  });

  it.each([500, 408])('does not come twice when it may have been delivered: %i', async (status) => {
    await open();
    await twoBoards();
    chat.stub.script('post', { deliveredWith: status });
    await remind();
    await chat.passMinutes(20);
    expect(sentTo('a:dora')).toHaveLength(1);
  });

  it('does not come again after the process was started anew, nor for a board that was late', async () => {
    const store = new MemoryStore();
    await open({ store });
    await twoBoards();
    await remind();
    await untilTold('dora');
    await chat.stop();
    const { stub } = chat;
    const again = await openBoardChat({ startsAt: chat.now(), store, stub });
    try {
      await again.passMinutes(30);
      expect(sentTo('a:dora')).toHaveLength(1);
      again.skipTo(Date.parse('2026-04-01T09:00:00Z') + REMINDER_SPREAD);
      await again.passMinutes(2);
      expect(sentTo('a:dora')).toEqual([expect.any(String), expect.stringContaining('Overdue')]);
    } finally {
      await again.stop();
    }
  });

  it('leaves out a board that could not be noted down as told, and tells of it once it can', async () => {
    const store = new FailingOnce();
    await open({ store });
    await twoBoards();
    store.failsWith = (value) => /"title":"Board 2".*"reminded":\[\{/s.test(value);
    await remind();
    await chat.passMinutes(20);
    expect(sentTo('a:dora')).toEqual([
      expect.stringContaining('Due tasks – Board 1'),
      expect.stringContaining('Due tasks – Board 2'),
    ]);
    expect(new Set(chat.failures.splice(0).map(String))).toEqual(new Set(['Error: no room']));
  });

  it('comes through a place that the bot knows, if it does not know the first', async () => {
    const store = new MemoryStore();
    await open({ store });
    await post(chat.group, '2026-03-30', { dora: '11' });
    await post(chat.channel(GENERAL), '2026-03-31', { dora: '12' });
    for (const { key } of await listed(store, 'homes/chat/')) await store.delete(key);
    await remind();
    expect(await untilTold('dora')).toEqual([expect.stringContaining('2 boards')]);
  });

  it('tells of all boards whose hours have passed while nothing ran', async () => {
    await open();
    await post(chat.channel(ADOPTION), '2026-03-31', { dora: '11' }, '7');
    await post(chat.channel(GENERAL), '2026-03-31', { dora: '12' }, '8');
    await remind();
    expect(sentTo('a:dora').join()).toContain('task 11');
    expect(sentTo('a:dora').join()).toContain('task 12');
  });
});
