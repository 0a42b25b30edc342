import { startChannelStub } from '../../load/channelStub';
import { startLoadedBots } from '../../load/loadedBots';
import { closedLoop, type Loaded } from '../../load/loops';
import { type Act, asking, createSender, ticking } from '../../load/people';
import { startAzurite } from '../../store/tables/azurite';
import { quantile } from '../figures';
import type { BenchQuestion } from '../questions';

const PEOPLE = 16;
/** Each in a channel of its own. */
const BOARDS = 20;
const WARM_MS = 3000;
const MEASURED_MS = 4000;
/** How long an instance with nothing to do is watched. */
const IDLE_MS = 5000;

type Rate = {
  perSecond: number;
  p99Ms: number;
  /** Operations of the store for each; in Azure Tables a transaction each. */
  storeOperations: number;
  /** Processor time of the bot for each, in milliseconds: what a busy machine changes least. */
  cpuMs: number;
};

export type InstanceFigures = {
  store: 'embedded' | 'azurite';
  processes: number;
  turns: Rate;
  ticks: Rate;
  /** Operations of the store a second of one process, while nobody does anything. */
  idleOperations: number;
};

/** Whole turns and ticks over HTTP, on each store, with one process of the bot and with two that share it. */
export async function measureInstances(
  contentDir: string,
  questions: readonly BenchQuestion[],
): Promise<InstanceFigures[]> {
  const figures: InstanceFigures[] = [];
  for (const processes of [1, 2])
    figures.push(await measure('embedded', processes, contentDir, questions, {}));
  for (const processes of [1, 2]) {
    const azurite = await startAzurite();
    const settings = { STORE: 'azure-tables', AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString };
    try {
      figures.push(await measure('azurite', processes, contentDir, questions, settings));
    } finally {
      await azurite.stop();
    }
  }
  return figures;
}

async function measure(
  store: InstanceFigures['store'],
  processes: number,
  contentDir: string,
  questions: readonly BenchQuestion[],
  settings: Readonly<Record<string, string>>,
): Promise<InstanceFigures> {
  const stub = await startChannelStub();
  const { bots, endpoints, stop } = await startLoadedBots(processes, {
    CONTENT_DIR: contentDir,
    LOG_LEVEL: 'silent',
    // A copy of the store in between would be measured with it.
    BACKUP_HOURS: '0',
    ...settings,
  });
  const sender = createSender(endpoints);
  const counted = async (name: string): Promise<number> => {
    const counts = await Promise.all(bots.map((bot) => bot.counted(name)));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  const operations = () => counted('playbook_store_seconds_count');
  const cpuSeconds = () => counted('process_cpu_seconds_total');
  const rate = async (act: Act): Promise<Rate> => {
    const warm = await closedLoop(act, PEOPLE, WARM_MS);
    const before = [await operations(), await cpuSeconds()] as const;
    const loaded = await closedLoop(act, PEOPLE, MEASURED_MS, warm.times.length);
    const [used, cpu] = [(await operations()) - before[0], (await cpuSeconds()) - before[1]];
    refuseFailures([warm, loaded]);
    const { perSecond, times } = loaded;
    const count = times.length;
    return {
      perSecond,
      p99Ms: quantile(times, 0.99),
      storeOperations: used / count,
      cpuMs: (cpu * 1000) / count,
    };
  };
  try {
    const idle = await operations();
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    const idleOperations = ((await operations()) - idle) / (IDLE_MS / 1000) / processes;
    const turns = await rate(
      asking(
        sender,
        questions.map(({ text, locale }) => ({ text, locale })),
      ),
    );
    const ticks = await rate(await ticking(sender, stub, BOARDS));
    return { store, processes, turns, ticks, idleOperations };
  } finally {
    sender.close();
    stop();
    await stub.stop();
  }
}

function refuseFailures(loads: readonly Loaded[]): void {
  const [failed] = loads.flatMap((load) => load.failed);
  if (failed !== undefined) throw new Error(failed);
}
