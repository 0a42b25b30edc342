import path from 'node:path';
import { createAnswering } from '../../src/answering/answering';
import { createBoards } from '../../src/bot/boards/createBoards';
import { createHttpConnector } from '../../src/bot/connector/httpConnector';
import { createBot } from '../../src/bot/createBot';
import { createAdapter } from '../../src/bot/framework/adapter';
import { createEndpoint } from '../../src/bot/framework/endpoint';
import { managersOf } from '../../src/bot/turn/managers';
import { createCards } from '../../src/cards/cards';
import { createBoardCards } from '../../src/cards/createBoardCards';
import { loadPlaybook } from '../../src/content/load';
import { createTexts } from '../../src/i18n/texts';
import { createInsights } from '../../src/insights/insights';
import { createMetrics } from '../../src/server/metrics';
import { DocumentJobs } from '../../src/store/documentJobs';
import { MemoryStore } from '../../src/store/memory';
import { keptLog, type LogLine } from '../bot/fakes';
import { type RunningServer, startServer } from './servers';

const CONTENT = path.join(__dirname, '..', '..', 'content');

/** Server, adapter and bot on our own content, as `npm start` runs them, with a store that forgets. */
export async function startWholeBot(): Promise<RunningServer & { log: readonly LogLine[] }> {
  const { playbook } = await loadPlaybook(CONTENT);
  const knowledge = { playbook, answering: createAnswering(playbook) };
  const [texts, metrics, logger] = [createTexts(), createMetrics(), keptLog()];
  const adapter = createAdapter({ kind: 'none' }, logger);
  const store = new MemoryStore();
  const parts = {
    cards: createCards(texts),
    texts,
    defaultLocale: 'en',
    knowledge: () => knowledge,
    logger,
    isManager: managersOf([], true),
  };
  const boards = createBoards({
    ...parts,
    documents: store,
    jobs: new DocumentJobs(store),
    connector: createHttpConnector(() => Promise.resolve(null)),
    boardCards: createBoardCards(texts),
    defaults: { timeZone: 'UTC', reminderHour: 9 },
    now: Date.now,
  });
  const insights = createInsights(store, { enabled: true, days: 90 }, Date.now);
  const bot = createBot({ ...parts, adapter, store, observer: metrics, insights, boards });
  const running = await startServer({ messages: createEndpoint(adapter, bot), metrics, logger });
  return { ...running, log: logger.lines };
}
