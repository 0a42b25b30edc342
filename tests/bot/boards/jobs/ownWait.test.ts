import { afterEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../../src/store/memory';
import type { CardSeen } from '../../cardSeen';
import {
  ADOPTION,
  as,
  type BoardChat,
  type BoardChatSettings,
  openBoardChat,
  SILENT_SERVICE,
} from '../boardChat';
import type { ConnectorStub, MessageSeen } from '../connectorStub';

/** The rate that the bot keeps for a channel: Teams takes 1800 messages an hour in one conversation. */
const PACE = 2000;
/** A second is 200 ms, which is enough for what a busy machine takes. */
const SLOWLY = { haste: 5 };

type Posted = () => CardSeen;

const chats: BoardChat[] = [];
const open = async (settings: BoardChatSettings = {}) => {
  const chat = await openBoardChat(settings);
  chats.push(chat);
  return chat;
};
afterEach(async () => {
  const opened = chats.splice(0);
  for (const chat of opened) await chat.stop();
  for (const chat of opened) await chat.stub.stop();
  expect(opened.flatMap(({ failures }) => failures)).toEqual([]);
});

const boardsIn = async (chat: BoardChat, count: number): Promise<Posted[]> => {
  const boards: Posted[] = [];
  while (boards.length < count) boards.push((await chat.post(chat.channel())).board);
  return boards;
};
const tick = (chat: BoardChat, board: Posted | undefined, task = '11') => {
  if (!board) throw new Error('There is no such board');
  return chat.pressIn({ ...chat.channel(), ...as('ben') }, board(), `Mark task ${task} as done`);
};
const message = (stub: ConnectorStub, index: number): MessageSeen => {
  const found = stub.messages[index];
  if (!found) throw new Error(`There is no message ${index}`);
  return found;
};
const shows = async (stub: ConnectorStub, index: number, what = 'Done by Ben') => {
  const isShown = ({ card }: MessageSeen['versions'][number]) => card?.text.includes(what);
  const version = await stub.until(
    () => message(stub, index).versions.find(isShown),
    `"${what}" on message ${index}`,
  );
  return version.at;
};
const updates = ({ asked }: ConnectorStub) => asked.filter(({ kind }) => kind === 'update');
const updatesOf = (stub: ConnectorStub, index: number) =>
  updates(stub).filter(({ path }) => path.endsWith(`/activities/${message(stub, index).id}`));
const gaps = (asked: readonly { at: number }[]) =>
  asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0));
const toldTo = (stub: ConnectorStub, person: string) =>
  stub.messages.filter(({ conversation }) => conversation === `a:${person}`);

describe('a card that fails, and another one in the same channel', () => {
  it.each([500, 412])('HTTP %s: only that card waits, longer each time', async (status) => {
    const chat = await open({ haste: 10 });
    const { stub } = chat;
    const [failing, other] = await boardsIn(chat, 2);
    stub.failing.set(message(stub, 0).conversation, status);
    await tick(chat, failing);
    await chat.pass(12_000);
    const ticked = chat.now();
    await tick(chat, other);
    expect((await shows(stub, 1)) - ticked).toBeLessThan(PACE + 6000);
    await stub.until(() => updatesOf(stub, 0).length >= 7, 'more attempts');
    const pauses = gaps(updatesOf(stub, 0));
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(8000);
    for (const gap of gaps(updates(stub))) expect(gap).toBeGreaterThanOrEqual(PACE);
    stub.failing.clear();
    await shows(stub, 0);
    expect(message(stub, 0).versions).toHaveLength(2);
    expect(toldTo(stub, 'ada')).toEqual([]);
  });

  it('a time-out: likewise', async () => {
    const chat = await open(SILENT_SERVICE);
    const { stub } = chat;
    const [silent, other] = await boardsIn(chat, 2);
    stub.silent.add(message(stub, 0).conversation);
    await tick(chat, silent);
    await stub.until(() => updatesOf(stub, 0).length >= 2, 'the second attempt');
    const ticked = chat.now();
    await tick(chat, other);
    // The attempt that nobody answers is over after ten seconds of this clock.
    expect((await shows(stub, 1)) - ticked).toBeLessThan(10_000 + PACE + 4000);
    stub.silent.clear();
    await shows(stub, 0);
  });

  it('is given up after a quarter of an hour of its own, which its poster is told once', async () => {
    const chat = await open();
    const { stub } = chat;
    const [failing, other] = await boardsIn(chat, 2);
    stub.failing.set(message(stub, 0).conversation, 500);
    await tick(chat, failing);
    const began = chat.now();
    for (const task of ['11', '12', '21', '22']) {
      await chat.passMinutes(3);
      const versions = message(stub, 1).versions.length;
      await tick(chat, other, task);
      await stub.until(() => message(stub, 1).versions.length > versions, 'the other card');
      expect(toldTo(stub, 'ada')).toEqual([]);
    }
    await chat.passMinutes(8, () => toldTo(stub, 'ada').length > 0);
    expect(chat.now() - began).toBeGreaterThanOrEqual(15 * 60_000);
    await stub.until(() => toldTo(stub, 'ada').length > 0, 'a word to the poster');
    const attempts = updatesOf(stub, 0).length;
    await chat.passMinutes(3);
    expect(updatesOf(stub, 0)).toHaveLength(attempts);
    expect(toldTo(stub, 'ada')).toHaveLength(1);
    stub.failing.clear();
    await tick(chat, failing, '12');
    await shows(stub, 0);
  });

  it('429: the channel waits as long as it is told to, and then the other one comes first', async () => {
    const chat = await open(SLOWLY);
    const { stub } = chat;
    const [busy, other] = await boardsIn(chat, 2);
    stub.throttled.set(message(stub, 0).conversation, 20);
    await tick(chat, busy);
    const refused = await stub.until(() => updatesOf(stub, 0)[0], 'the first attempt');
    await tick(chat, other);
    expect((await shows(stub, 1)) - refused.at).toBeGreaterThanOrEqual(20_000);
    expect(updatesOf(stub, 0)).toHaveLength(1);
    // The channel takes others, so it is that card alone.
    await stub.until(() => updatesOf(stub, 0).length === 2, 'the second attempt');
    const ticked = chat.now();
    await tick(chat, other, '12');
    await stub.until(() => message(stub, 1).versions.length === 3, 'the next state of the other card');
    expect((message(stub, 1).versions[2]?.at ?? 0) - ticked).toBeLessThan(PACE + 4000);
    stub.throttled.clear();
    await shows(stub, 0);
    const [, second, third] = updatesOf(stub, 0);
    expect((third?.at ?? 0) - (second?.at ?? 0)).toBeGreaterThanOrEqual(20_000);
  });

  it('429 for an hour: the channel waits for the whole of it', async () => {
    const chat = await open();
    const { stub } = chat;
    const [busy, other] = await boardsIn(chat, 2);
    stub.throttled.set(message(stub, 0).conversation, 3600);
    await tick(chat, busy);
    await stub.until(() => updates(stub).length === 1, 'the first attempt');
    await chat.passMinutes(20);
    await tick(chat, other);
    await chat.passMinutes(30);
    expect(updates(stub)).toHaveLength(1);
    await chat.passMinutes(15, () => updates(stub).length > 1);
    await shows(stub, 1);
  });
});

describe('an outage', () => {
  it('after it, five cards are caught up at the pace of the channel, none waits for its own pause', async () => {
    const chat = await open();
    const { stub } = chat;
    const boards = await boardsIn(chat, 5);
    // The roster answers, so that they can be ticked.
    stub.failing.set(`${ADOPTION};`, 503);
    for (const board of boards) await tick(chat, board);
    await chat.passMinutes(10);
    // With five that fail there is half a minute between two attempts, and each gets its turn.
    expect(updates(stub).length).toBeLessThan(40);
    for (const index of boards.keys()) expect(updatesOf(stub, index).length).toBeGreaterThan(1);
    stub.failing.clear();
    const before = updates(stub).length;
    const over = chat.now();
    const shown = await Promise.all([...boards.keys()].map((index) => shows(stub, index)));
    const first = Math.min(...shown);
    expect(first - over).toBeLessThan(65_000);
    expect(Math.max(...shown) - first).toBeLessThan(4 * (PACE + 2000));
    const after = updates(stub).slice(before);
    expect(after).toHaveLength(5);
    for (const gap of gaps(after)) expect(gap).toBeGreaterThanOrEqual(PACE);
    expect(toldTo(stub, 'ada')).toEqual([]);
  });

  it('that lasts: the poster is told of each board, and none is tried on', async () => {
    const chat = await open();
    const { stub } = chat;
    const boards = await boardsIn(chat, 3);
    stub.failing.set(`${ADOPTION};`, 503);
    for (const board of boards) await tick(chat, board);
    await chat.passMinutes(25, () => toldTo(stub, 'ada').length === 3);
    expect(toldTo(stub, 'ada')).toHaveLength(3);
    const attempts = updates(stub).length;
    await chat.passMinutes(3);
    expect(updates(stub)).toHaveLength(attempts);
  });
});

it('a restart: the card that failed goes on waiting where it was, and the others go on', async () => {
  const store = new MemoryStore();
  const before = await open({ store });
  const { stub } = before;
  const [failing] = await boardsIn(before, 2);
  const other = () => stub.messages[1]?.versions.at(-1)?.card as CardSeen;
  stub.failing.set(message(stub, 0).conversation, 500);
  await tick(before, failing);
  const began = before.now();
  await before.passMinutes(9);
  await before.stop();
  const after = await open({ store, stub, startsAt: before.now() });
  await tick(after, other);
  await shows(stub, 1);
  const attempts = updatesOf(stub, 0);
  // It had come to a minute, which an attempt more in between does not take back.
  await after.passMinutes(3);
  expect(updatesOf(stub, 0).length - attempts.length).toBeLessThanOrEqual(5);
  await after.passMinutes(8, () => toldTo(stub, 'ada').length > 0);
  await stub.until(() => toldTo(stub, 'ada').length > 0, 'a word to the poster');
  expect(after.now() - began).toBeLessThan(19 * 60_000);
});

it('two instances: the pace is that of the channel, nothing is lost, and one card that fails holds nobody', async () => {
  const store = new MemoryStore();
  const one = await open({ ...SLOWLY, store });
  const { stub } = one;
  const two = await open({ ...SLOWLY, store, stub, startsAt: one.now() });
  const boards = await boardsIn(one, 4);
  stub.failing.set(message(stub, 0).conversation, 500);
  await Promise.all(boards.map((board, index) => tick(index % 2 === 0 ? one : two, board)));
  for (const index of [1, 2, 3]) await shows(stub, index);
  await Promise.all(boards.map((board, index) => tick(index % 2 === 0 ? two : one, board, '12')));
  for (const index of [1, 2, 3])
    await stub.until(
      () => (message(stub, index).versions.at(-1)?.card?.text.split('Done by Ben').length ?? 0) > 2,
      `both ticks on message ${index}`,
    );
  stub.failing.clear();
  await shows(stub, 0);
  // The clocks of the two differ by some milliseconds.
  for (const gap of gaps(updates(stub))) expect(gap).toBeGreaterThanOrEqual(PACE - 200);
});
