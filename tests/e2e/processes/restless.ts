import { type BotProcess, startBotProcess } from '../botProcess';

/** Several processes of the bot on one store, one of which is killed and started again every so often. */
export type RestlessBots = {
  /** Times that one of them was killed. */
  readonly kills: number;
  /** Of one that is up, another each time; null if none is. */
  endpoint(): string | null;
  /** From now on, one at a time; the time between two kills in milliseconds. A slow start puts the next one off. */
  killEvery(ms: number): void;
  /** Waits until all of them are up. */
  rest(): Promise<void>;
  stop(): Promise<void>;
};

/** Makes the clock of a process show another time, and go on from there. */
export const clockAhead = (ms: number): string =>
  `data:text/javascript,${encodeURIComponent(`
  const now = Date.now;
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length === 0 ? [now() + ${ms}] : given));
    }
    static now() {
      return now() + ${ms};
    }
  };
`)}`;

/** @param clock what their clock shows when they start, in epoch milliseconds */
export async function startRestlessBots(
  count: number,
  dataDir: string,
  settings: Record<string, string>,
  clock: number,
): Promise<RestlessBots> {
  const preload = clockAhead(clock - Date.now());
  const start = () => startBotProcess(dataDir, { settings, preload, built: true });
  const bots: (BotProcess | undefined)[] = await Promise.all(Array.from({ length: count }, start));
  const starting = new Set<Promise<void>>();
  let kills = 0;
  let turns = 0;
  let timer: NodeJS.Timeout | undefined;

  const replace = async (place: number): Promise<void> => {
    const bot = bots[place];
    if (!bot) return;
    bots[place] = undefined;
    kills += 1;
    await bot.kill();
    bots[place] = await start();
  };

  const rest = async (): Promise<void> => {
    clearInterval(timer);
    await Promise.all(starting);
  };

  return {
    get kills() {
      return kills;
    },
    endpoint() {
      const up = bots.filter((bot) => bot !== undefined);
      turns += 1;
      return up[turns % up.length]?.endpoint ?? null;
    },
    killEvery(ms) {
      let place = 0;
      timer = setInterval(() => {
        if (starting.size > 0) return;
        const replacing = replace(place % count).finally(() => starting.delete(replacing));
        starting.add(replacing);
        place += 1;
      }, ms);
    },
    rest,
    async stop() {
      await rest();
      for (const bot of bots) await bot?.kill();
    },
  };
}
