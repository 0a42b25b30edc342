import { createBoards } from '../../src/bot/boards/createBoards';
import { createHttpConnector } from '../../src/bot/connector/httpConnector';
import { createBot } from '../../src/bot/createBot';
import { createDigest } from '../../src/bot/digest/createDigest';
import { createAdapter } from '../../src/bot/framework/adapter/adapter';
import { createEndpoint } from '../../src/bot/framework/adapter/endpoint';
import { createTeam } from '../../src/bot/team/createTeam';
import { managersOf } from '../../src/bot/turn/managers';
import { createInsights } from '../../src/insights/insights';
import { createMetrics } from '../../src/server/health/metrics';
import { DocumentJobs } from '../../src/store/jobs/documentJobs';
import { MemoryStore } from '../../src/store/memory';
import { keptLog, type LogLine } from '../bot/fakes';
import { ownKnowledge } from '../once/content';
import { boardCards, cards, readCommand, teamCards, texts } from '../once/parts';
import { type RunningServer, startServer } from './servers';

export type WholeBot = RunningServer & { log: readonly LogLine[] };

/** Server, adapter and bot on our own content, as `npm start` runs them, with a store that forgets. */
export async function startWholeBot(): Promise<WholeBot> {
  const knowledge = await ownKnowledge();
  const [metrics, logger] = [createMetrics(), keptLog()];
  const adapter = createAdapter({ kind: 'none' }, logger);
  const store = new MemoryStore();
  const parts = {
    cards,
    texts,
    defaultLocale: 'en',
    knowledge: () => knowledge,
    logger,
    isManager: managersOf([], true),
  };
  const jobs = new DocumentJobs(store);
  const connector = createHttpConnector(() => Promise.resolve(null));
  const boards = createBoards({
    ...parts,
    documents: store,
    jobs,
    connector,
    boardCards,
    defaults: { timeZone: 'UTC', reminderHour: 9, posters: 'everyone' },
    files: { publicUrl: null },
    now: Date.now,
  });
  const insights = createInsights(store, { enabled: true, days: 90 }, Date.now);
  const { directory } = boards;
  const lasting = { ...parts, documents: store, jobs, directory, insights, now: Date.now };
  const team = createTeam({ ...lasting, connector, cards: teamCards });
  const digest = createDigest({ ...lasting, timeZone: 'UTC' });
  const bot = createBot({
    ...parts,
    adapter,
    store,
    observer: metrics,
    insights,
    boards,
    team,
    digest,
    readCommand,
  });
  const running = await startServer({ messages: createEndpoint(adapter, bot), metrics, logger });
  return { ...running, log: logger.lines };
}
