import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tickOf } from '../../bot/boards/crowds/tickOf';
import { type ChannelStub, startChannelStub } from '../../load/channelStub';
import { startLoadedBots } from '../../load/loadedBots';
import { createSender, postBoard, press, type Sender } from '../../load/people';
import { quantile } from '../figures';

const CLICKS = 400;
const PEOPLE = 50;
const BOARDS = 40;
/** What a bot has warm after its first minutes. */
const WARM_ROUNDS = 4;

/** In milliseconds, of the clicks that come in one instant; the processor time is that of the bot for each click. */
export type CrowdFigures = Record<'oneBoard' | 'fortyBoards', { p99Ms: number; cpuMs: number }>;

type Bot = { sender: Sender; stub: ChannelStub };
/** The clicks of a round, on boards of its own, by people who are new to them. */
type Round = (bot: Bot, round: number) => Promise<(() => Promise<void>)[]>;

/**
 * Four hundred clicks in one instant, on one board and on forty: over HTTP on the built bot in a process of its own, on
 * the embedded store, once its code is warm. People and channel are in the process that measures.
 */
export async function measureCrowds(): Promise<CrowdFigures> {
  const contentDir = contentWithCrowd();
  try {
    return {
      oneBoard: await measure(contentDir, onOneBoard),
      fortyBoards: await measure(contentDir, onManyBoards),
    };
  } finally {
    rmSync(contentDir, { recursive: true, force: true });
  }
}

async function measure(contentDir: string, clicksOf: Round): Promise<CrowdFigures['oneBoard']> {
  const stub = await startChannelStub();
  const { bots, endpoints, stop } = await startLoadedBots(1, {
    CONTENT_DIR: contentDir,
    LOG_LEVEL: 'silent',
    BACKUP_HOURS: '0',
  });
  const sender = createSender(endpoints);
  const cpuSeconds = async () => (await bots[0]?.counted('process_cpu_seconds_total')) ?? Number.NaN;
  try {
    for (let round = 0; round < WARM_ROUNDS; round += 1)
      await allAtOnce(await clicksOf({ sender, stub }, round));
    const clicks = await clicksOf({ sender, stub }, WARM_ROUNDS);
    const before = await cpuSeconds();
    const times = await allAtOnce(clicks);
    const cpuMs = (((await cpuSeconds()) - before) * 1000) / times.length;
    return { p99Ms: quantile(times, 0.99), cpuMs };
  } finally {
    sender.close();
    stop();
    await stub.stop();
  }
}

/** Fifty people, each eight tasks of their own, all at once. */
const onOneBoard: Round = async ({ sender, stub }, round) => {
  const { at, rows } = await postBoard(sender, stub, round, 'crowd');
  const [first] = rows;
  return Array.from({ length: CLICKS }, (_unused, task) => {
    const data = tickOf(first, String(task + 1));
    return () => press(sender, { at, data, person: `person-${round}-${task % PEOPLE}` });
  });
};

/** Ten people on each, all the same task of it. */
const onManyBoards: Round = async ({ sender, stub }, round) => {
  const clicks: (() => Promise<void>)[] = [];
  for (let board = 0; board < BOARDS; board += 1) {
    const { at, rows } = await postBoard(sender, stub, round * BOARDS + board, 'migration');
    const data = rows[10] ?? {};
    for (let person = 0; person < CLICKS / BOARDS; person += 1)
      clicks.push(() => press(sender, { at, data, person: `person-${round}-${board}-${person}` }));
  }
  return clicks;
};

function allAtOnce(clicks: readonly (() => Promise<void>)[]): Promise<number[]> {
  return Promise.all(
    clicks.map(async (click) => {
      const started = performance.now();
      await click();
      return performance.now() - started;
    }),
  );
}

/** Our own pages, and one with a task for each click. */
function contentWithCrowd(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'playbook-crowd-'));
  cpSync(path.join(__dirname, '../../../content'), folder, { recursive: true });
  const head = [
    '| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |',
    '| --- | --- | --- | --- | --- |',
  ];
  const tasks = Array.from(
    { length: CLICKS },
    (_unused, task) => `| ${task + 1} | Work of the crowd ${task + 1} | M | FastTrack Manager | Exchange |`,
  );
  const page = ['# Crowd', 'Phase: **Migrate**', '## FTOP Tasks', [...head, ...tasks].join('\n')];
  writeFileSync(path.join(folder, 'en/migrate-crowd.md'), `${page.join('\n\n')}\n`);
  return folder;
}
