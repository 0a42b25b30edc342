import { afterEach, expect, it } from '@jest/globals';
import { REMINDER_SPREAD } from '../../../../src/boards/keeping/boardJobs';
import type { CardSeen } from '../../cardSeen';
import { as, type BoardChat, openBoardChat } from '../boardChat';

/** After the hour of that day's reminders: what is due that day is overdue at the next ones. */
const DAY_BEFORE = Date.parse('2026-03-30T12:00:00Z');
const NINE = Date.parse('2026-03-31T09:00:00Z') + REMINDER_SPREAD;
/** The longest that the card of a channel may be behind, in milliseconds. */
const LONGEST = 3000;

let chat: BoardChat;
afterEach(async () => {
  // Before the worker, which would wait for answers that never come.
  await chat.stub.stop();
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const channels = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `19:${name}-${index}@thread.tacv2`);

const postIn = async (channel: string, due = ''): Promise<() => CardSeen> =>
  (await chat.post(chat.channel(channel), { due })).board;

const tick = (channel: string, card: CardSeen, task: string) =>
  chat.pressIn({ ...chat.channel(channel), ...as('ben') }, card, `Mark task ${task} as done`);

it.each([
  [8, 9],
  [40, 40],
])(
  '%i silent and %i throttled channels keep no other channel waiting',
  async (silents, throttles) => {
    chat = await openBoardChat({ startsAt: DAY_BEFORE, haste: 1 });
    const { stub } = chat;
    const [healthy = ''] = channels('healthy', 1);
    const silent = channels('silent', silents);
    const throttled = channels('throttled', throttles);
    const board = await postIn(healthy);
    const silentBoards = [];
    for (const channel of silent) silentBoards.push([channel, await postIn(channel)] as const);
    for (const channel of throttled) await postIn(channel, '2026-03-30');

    for (const channel of silent) stub.silent.add(channel);
    for (const channel of throttled) stub.throttled.set(channel, 4);
    await Promise.all(silentBoards.map(([channel, card]) => tick(channel, card(), '11')));
    chat.skipTo(NINE);
    for (const task of ['11', '12', '21', '22']) {
      const asked = performance.now();
      await tick(healthy, board(), task);
      await stub.until(
        () => board().text.includes(`${task}`) && !openTask(board(), task),
        `${task} on the card`,
      );
      expect(performance.now() - asked).toBeLessThan(LONGEST);
    }

    // Every digest goes out in the end, and none twice.
    stub.throttled.clear();
    const digests = () =>
      stub.messages.filter(({ versions }) => versions[0]?.card?.text.includes('Due tasks – Kick-off'));
    await stub.until(() => digests().length >= throttles, 'the digests');
    await chat.pass(3000);
    expect(digests()).toHaveLength(throttles);
  },
  120_000,
);

function openTask(card: CardSeen, task: string): boolean {
  return card.buttons.some(({ title }) => title === `Mark task ${task} as done`);
}
