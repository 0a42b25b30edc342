import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REMINDER_SPREAD } from '../../../src/boards/keeping/boardJobs';
import { type ConnectorStub, type MessageSeen, startConnectorStub } from '../../bot/boards/connectorStub';
import { type BotProcess, startBotProcess } from '../botProcess';
import { type Crowd, createCrowd, dataOf } from '../processes/crowd';
import { type PressedBoard, pressedBoard } from '../processes/pressedBoard';
import { clockAhead } from '../processes/restless';

const PROJECT = path.resolve(__dirname, '../../..');
const DAY = 86_400_000;
const BOARDS = 6;
const NOON_BEFORE = Date.parse('2026-03-30T12:00:00Z');
const DUE = '2026-03-31';
/** From then on all digests of the first day are due. */
const DIGESTS = Date.parse('2026-03-31T09:00:00Z') + REMINDER_SPREAD;
/** So long the channel's service takes for each answer, so that the digests of a day go out over some seconds. */
const SERVICE_MS = 200;
/** By day of the clock: how many of its digests have arrived when its first process is killed. The second is killed later. */
const KILLED_AFTER = [3, 7, 11, 15, 19];
const PAUSE_MS = 200;

describe('a bot that is killed ten times, while people work on boards and messages are due', () => {
  let stub: ConnectorStub;
  let bot: BotProcess | undefined;
  let dataDir: string;
  let content: string;
  let crowd: Crowd;
  let boards: PressedBoard[];
  let kills = 0;
  /** Which process runs, or is about to start; two for each day. */
  let run = 0;
  /** How long after each start the cards were right, in milliseconds. */
  const rightAfter: number[] = [];
  /** By day: how many messages there were when it began, and digests of it when its first process was killed. */
  const days: { from: number; before: number }[] = [];

  /** Looked at once each, because there are hundreds. */
  const kinds = new WeakMap<MessageSeen, Kind>();
  const kindOf = (message: MessageSeen): Kind => {
    const kind = kinds.get(message) ?? readKind(message.versions[0]?.card?.text ?? '');
    kinds.set(message, kind);
    return kind;
  };
  const sent = (kind: Kind, from = 0, to?: number): string[] =>
    stub.messages
      .slice(from, to)
      .filter((message) => kindOf(message) === kind)
      .map(({ conversation }) => conversation);
  const digests = (from: number, to?: number) => sent('digest', from, to);
  const news = () => sent('news');

  const start = async (clock: number): Promise<void> => {
    // One language is read sooner than six, eleven times.
    const settings = { CONTENT_DIR: content };
    bot = await startBotProcess(dataDir, { settings, preload: clockAhead(clock), built: true });
  };
  const kill = async (): Promise<void> => {
    const killed = bot;
    // People keep pressing, and get no answer.
    await killed?.kill();
    bot = undefined;
  };
  /** Starts it again, and waits until the cards show all that was answered before. */
  const goOn = async (clock: number): Promise<void> => {
    const before = performance.now();
    await start(clock);
    const back = performance.now();
    const wrong = () => boards.flatMap((board) => board.wrongSince(before));
    await stub.until(() => wrong().length === 0, 'cards with all that was answered').catch(() => undefined);
    expect(wrong()).toEqual([]);
    rightAfter.push(Math.round(performance.now() - back));
  };

  beforeAll(async () => {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT });
    stub = await startConnectorStub();
    dataDir = mkdtempSync(path.join(tmpdir(), 'killed-bot-'));
    content = mkdtempSync(path.join(tmpdir(), 'english-'));
    cpSync(path.join(PROJECT, 'content/en'), path.join(content, 'en'), { recursive: true });
    crowd = createCrowd(() => bot?.endpoint ?? null);
    await start(NOON_BEFORE - Date.now());
    boards = await Promise.all(Array.from({ length: BOARDS }, (_, number) => post(number)));
    await kill();
    stub.slow.ms = SERVICE_MS;
    let isOver = false;
    const working = work(() => isOver);
    // Whatever goes wrong in their work ends it at once.
    await Promise.race([killTenTimes(), working]);
    isOver = true;
    await working;
  });
  afterAll(async () => {
    await bot?.kill();
    await stub?.stop();
    for (const folder of [dataDir, content]) rmSync(folder, { recursive: true, force: true });
  });

  /** A board with due tasks, some of which people have claimed. */
  async function post(number: number): Promise<PressedBoard> {
    const place = { serviceUrl: stub.serviceUrl, channel: `19:channel-${number}@thread.tacv2` };
    const form = await crowd.say(place, 'ada', 'post tasks for migration');
    const preview = await crowd.press(place, 'ada', dataOf(form, 'Preview', { due: DUE }));
    await crowd.press(place, 'ada', dataOf(preview, 'Post'));
    const message = () => stub.messages.find(({ conversation }) => conversation.startsWith(place.channel));
    await stub.until(() => message()?.versions[0]?.card, `a card in ${place.channel}`);
    const board = pressedBoard(crowd, place, number, () => message()?.versions.at(-1)?.card);
    await board.claimAll();
    return board;
  }

  async function work(isOver: () => boolean): Promise<void> {
    const onBoard = async (board: PressedBoard, number: number): Promise<void> => {
      for (let turn = 0, assignedIn = -1; !isOver(); turn += 1) {
        // Half of the boards have somebody assigned in the first process of a day, the others in the second.
        if (run % 2 === number % 2 && assignedIn < run) {
          assignedIn = run;
          await board.assign();
        } else await board.toggle(turn);
        await sleep(PAUSE_MS);
      }
    };
    await Promise.all(boards.map(onBoard));
  }

  async function killTenTimes(): Promise<void> {
    let clock = 0;
    for (const [day, count] of KILLED_AFTER.entries()) {
      clock = DIGESTS + day * DAY - Date.now();
      const from = stub.messages.length;
      run = 2 * day;
      await goOn(clock);
      await stub.until(() => digests(from).length >= count, `${count} digests of day ${day}`);
      await kill();
      kills += 1;
      days.push({ from, before: digests(from).length });
      const told = news().length;
      run += 1;
      await goOn(clock);
      await stub.until(() => news().length > told, `somebody who is told of an assignment on day ${day}`);
      await kill();
      kills += 1;
    }
    run += 1;
    await goOn(clock);
  }

  it('has lost nothing that it answered, and shows it within three seconds of each return', async () => {
    const all = performance.now();
    const wrong = () => boards.flatMap((board) => board.wrongSince(all));
    await stub.until(() => wrong().length === 0, 'the last cards').catch(() => undefined);
    expect(wrong()).toEqual([]);
    const answered = boards.reduce((sum, board) => sum + board.answered, 0);
    process.stdout.write(
      `${kills} kills, ${answered} answered presses, ${crowd.unanswered} attempts without an answer; ` +
        `cards right ${rightAfter.join(', ')} ms after a start\n`,
    );
    expect(kills).toBe(10);
    expect(answered).toBeGreaterThan(200);
    expect(crowd.unanswered).toBeGreaterThan(0);
    expect(Math.max(...rightAfter)).toBeLessThan(3000);
  });

  it('has sent each digest of five days once, also those that were going out when it was killed', async () => {
    const ofDays = days.map(({ from, before }, day) => {
      const all = digests(from, days[day + 1]?.from);
      return { all, before, after: all.length - before };
    });
    for (const { all } of ofDays) expect(twice(all)).toEqual([]);
    process.stdout.write(
      `digests before and after the kill of each day: ${ofDays.map(({ before, after }) => `${before} + ${after}`).join(', ')}\n`,
    );
    // On each day there are some before, and on most days some that another process has sent.
    for (const { before } of ofDays) expect(before).toBeGreaterThan(0);
    expect(ofDays.filter(({ after }) => after > 5).length).toBeGreaterThan(ofDays.length / 2);
  });

  it('has told nobody twice what was assigned to them, however many messages were on their way', async () => {
    const assigned = boards.flatMap((board) => board.assigned);
    // Those of the last process are put off by three seconds.
    await sleep(6000);
    process.stdout.write(`${news().length} assignments told of ${assigned.length}\n`);
    expect(twice(news())).toEqual([]);
    // What was claimed by a process that was killed before it was sent is lost, and not told twice. Here the kill comes
    // when the first of several messages that are due at once has arrived, so that the others are often among those.
    expect(news().length).toBeGreaterThan(assigned.length / 4);
    expect(news().length).toBeGreaterThan(KILLED_AFTER.length);
    expect(assigned.length).toBeGreaterThan(BOARDS * 2);
  });
});

type Kind = 'digest' | 'news' | 'other';

function readKind(text: string): Kind {
  if (/^Due tasks/m.test(text)) return 'digest';
  return text.includes('for you') ? 'news' : 'other';
}

function twice(all: readonly string[]): string[] {
  return all.filter((one, index) => all.indexOf(one) !== index);
}
