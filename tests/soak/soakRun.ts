import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../bench/figures';
import { readQuestions } from '../bench/questions';
import { startChannelStub } from '../load/channelStub';
import { startLoadedBots } from '../load/loadedBots';
import { closedLoop, openLoop } from '../load/loops';
import { type Act, asking, createSender, ticking } from '../load/people';

/** One stretch of the run. */
export type Stretch = {
  /** Minutes since the beginning, at its end. */
  minute: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  failed: number;
  heapMiB: number;
  rssMiB: number;
  /** At rest: timers, sockets and requests, and open files of the process. */
  resources: number;
  files: number;
};

export type Soaked = { capacity: number; stretches: readonly Stretch[]; why: readonly string[] };

export type SoakSettings = {
  minutes: number;
  stretchMs: number;
  /** Of the capacity that is measured first. */
  share: number;
  told: (stretch: Stretch) => void;
};

const BOARDS = 10;
/** One in so many acts is a tick, the others are questions. */
const TICK_EVERY = 10;
const PEOPLE = 16;
/**
 * While something else takes the machine, more is sent than can be done. It waits for a connection then, as it does at
 * the Bot Framework; a connection for each would go over the server's limit and be refused.
 */
const CONNECTIONS = 64;
const WARM_MS = 10_000;
const MEASURED_MS = 15_000;
/** After it connections to the channel that nobody uses are closed, too. */
const REST_MS = 7000;
const MIB = 2 ** 20;

/** The built bot at a share of what it can do, for so long, with its latency, memory and handles at each stretch. */
export async function soak({ minutes, stretchMs, share, told }: SoakSettings): Promise<Soaked> {
  const stub = await startChannelStub();
  const { bots, endpoints, stop } = await startLoadedBots(1, { LOG_LEVEL: 'info' });
  const [bot] = bots;
  const sender = createSender(endpoints, { maxSockets: CONNECTIONS });
  try {
    if (!bot) throw new Error('There is no bot');
    const ask = asking(
      sender,
      readQuestions('tests/ranking').map(({ text, locale }) => ({ text, locale })),
    );
    const tick = await ticking(sender, stub, BOARDS);
    const act: Act = (n) => (n % TICK_EVERY === 0 ? tick(n / TICK_EVERY) : ask(n));
    await closedLoop(act, PEOPLE, WARM_MS);
    const { perSecond: capacity } = await closedLoop(act, PEOPLE, MEASURED_MS);

    const stretches: Stretch[] = [];
    const why: string[] = [];
    let from = 0;
    const started = performance.now();
    while (performance.now() - started < minutes * 60_000) {
      const { perSecond, times, failed } = await openLoop(act, capacity * share, stretchMs, from);
      from += times.length + failed.length;
      why.push(...failed);
      // Connections of a busy moment are no handles that stay.
      sender.close();
      await sleep(REST_MS);
      const { heapUsed, rss, resources, files } = await bot.inside();
      const stretch: Stretch = {
        minute: (performance.now() - started) / 60_000,
        perSecond,
        p50Ms: quantile(times, 0.5),
        p99Ms: quantile(times, 0.99),
        failed: failed.length,
        heapMiB: heapUsed / MIB,
        rssMiB: rss / MIB,
        resources,
        files,
      };
      stretches.push(stretch);
      told(stretch);
    }
    return { capacity, stretches, why: [...new Set(why)] };
  } finally {
    sender.close();
    stop();
    await stub.stop();
  }
}
