import { createAnswering } from './answering/answering';
import { createAdapter } from './bot/adapter';
import { createBot } from './bot/createBot';
import { createEndpoint } from './bot/endpoint';
import type { Knowledge } from './bot/knowledge';
import { createCards } from './cards/cards';
import type { Config } from './config';
import { loadPlaybook } from './content/load';
import { createTexts } from './i18n/texts';
import { pageCount } from './playbook/playbook';
import type { Problem } from './playbook/problem';
import { createLogger } from './server/logger';
import { createMetrics } from './server/metrics';
import type { ReadyState } from './server/readiness';
import { createHttpServer, listen } from './server/server';
import { openEmbeddedStore } from './store/embedded';

export type Service = {
  /** Where it listens. */
  url: string;
  /** Takes no new turns, lets those under way end, and closes the store. */
  stop(): Promise<void>;
};

type Loaded = Knowledge & { problems: readonly Problem[] };

/** The whole bot. Listens at once, so that its health can be asked, and resolves when it can answer. */
export async function startService(config: Config): Promise<Service> {
  const logger = createLogger(config.logLevel);
  const metrics = createMetrics();
  const texts = createTexts();
  const store = openEmbeddedStore(config.dataDir);
  let loaded: Loaded | undefined;
  let stopping = false;

  const adapter = createAdapter(config.credentials);
  const bot = createBot({
    adapter,
    store,
    cards: createCards(texts),
    texts,
    defaultLocale: config.defaultLocale,
    knowledge: () => {
      if (!loaded) throw new Error('A turn arrived before the playbook was loaded');
      return loaded;
    },
    logger,
    observer: metrics,
  });
  const server = createHttpServer({
    messages: createEndpoint(adapter, bot),
    readiness: () => ({ ready: loaded !== undefined && !stopping, state: stateOf(loaded, stopping) }),
    metrics,
    logger,
  });

  await listen(server, config.port, config.host);
  const { playbook, problems } = await loadPlaybook(config.contentDir);
  loaded = { playbook, problems, answering: createAnswering(playbook) };
  logger.info({ content: config.contentDir, ...stateOf(loaded, stopping) }, 'the playbook is loaded');

  return {
    url: `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`,
    async stop() {
      stopping = true;
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await store.close();
      logger.info({}, 'stopped');
    },
  };
}

function stateOf(loaded: Loaded | undefined, stopping: boolean): ReadyState {
  return {
    status: stopping ? 'stopping' : loaded ? 'ready' : 'starting',
    pages: loaded ? pageCount(loaded.playbook) : 0,
    locales: loaded?.playbook.locales ?? [],
    problems: loaded?.problems.length ?? 0,
    errors: loaded?.problems.filter((problem) => problem.severity === 'error').length ?? 0,
    store: stopping ? 'closed' : 'ok',
  };
}
