import { createAgentService } from './agentService';
import { createBoards } from './bot/boards/createBoards';
import { commandReader } from './bot/commands/command';
import { readCommandWords } from './bot/commands/commandWords';
import { createHttpConnector } from './bot/connector/httpConnector';
import { createBot } from './bot/createBot';
import { createDigest } from './bot/digest/createDigest';
import { createAdapter, createTokenSource } from './bot/framework/adapter/adapter';
import { createEndpoint } from './bot/framework/adapter/endpoint';
import { watchSends } from './bot/framework/adapter/watchSends';
import { privateAnswers } from './bot/framework/outgoing/privateAnswers';
import { createSecretNotice } from './bot/secrets/secretNotice';
import { createTeam } from './bot/team/createTeam';
import type { Logger } from './bot/turn/logger';
import { managersOf } from './bot/turn/managers';
import { createBoardCards } from './cards/boardCards';
import { readTemplates } from './cards/card/templates';
import { createCards } from './cards/cards';
import { createTeamCards } from './cards/teamCards';
import { createTexts } from './i18n/texts';
import { createInsights } from './insights/insights';
import { type LiveKnowledge, openKnowledge } from './liveKnowledge';
import { type LiveStore, openLiveStore } from './liveStore';
import { pageCount } from './playbook/playbook';
import { lateAfter } from './processEnd';
import { expiryWith, type SecretWatch, watchSecrets } from './secretWatch';
import type { ReadyState } from './server/health/readiness';
import { LIMITS } from './server/limits';
import { createOperatorServer } from './server/operatorServer';
import { closeServer, createHttpServer, listen } from './server/server';
import type { Config } from './settings/config';
import { DocumentJobs } from './store/jobs/documentJobs';
import { type JobWorker, startJobWorker } from './store/jobs/jobWorker';
import { startWatching } from './watching';

export type Service = {
  /** The URL it listens on. */
  url: string;
  /** Reads the content again, even if no change was seen. Never rejects: a failure is logged. */
  reread(): Promise<void>;
  /** Accepts no new turns, waits for running turns, and closes the store. */
  stop(): Promise<void>;
};

/**
 * When a process is killed while it updates a channel's card, the next attempt waits this long. The lease is renewed
 * while a job runs.
 */
const JOB_LEASE_MS = 3000;

/** With more turns under way, what is done for nobody in particular waits for a moment. */
const MANY_TURNS = 16;

/** Turns and jobs that wait for a service are waited for no longer when the process ends, so that the store is closed. */
const ENDING_MS = 8000;
const LATE = 'not all that was under way has ended in time: what is left of jobs is done by the next process';

/** The whole bot. Listens at once, so that health checks work, and resolves when it can answer. */
export async function startService(config: Config, logger: Logger): Promise<Service> {
  const texts = createTexts();
  const templates = readTemplates();
  const live = await openLiveStore(config, logger);
  let knowledge: LiveKnowledge | undefined;
  let stopping = false;
  const state = () => stateOf(knowledge, live, secrets, stopping);
  const backlog = () => jobs.backlog(Date.now());
  const watching = await startWatching(config.tracing, { state, backlog }, logger);
  const store = watching.store(live.documents);
  const jobs = new DocumentJobs(store);
  const insights = createInsights(store, config.feedback, Date.now);

  const expiry = expiryWith(config.secretExpiry, live.accessEnds);
  const secrets = watchSecrets({ ...config, expiry, logger, now: Date.now });
  const secret = secrets.secret ?? undefined;
  const adapter = createAdapter(config.credentials, logger, { ...config, ...(secret && { secret }) });
  adapter.use(watchSends(watching.beginCall));
  let worker: JobWorker | undefined;
  const parts = {
    cards: createCards(texts, templates),
    texts,
    defaultLocale: config.defaultLocale,
    knowledge: () => {
      if (!knowledge) throw new Error('A turn arrived before the playbook was loaded');
      return watching.knowledge(knowledge.current());
    },
    logger,
    isManager: managersOf(config.managers, config.credentials.kind === 'none'),
  };
  const tokens = createTokenSource(config.credentials, config.cloud, secret);
  const connector = createHttpConnector(tokens, undefined, watching.watchCall);
  const boards = watching.boards(
    createBoards({
      ...parts,
      documents: store,
      jobs,
      connector,
      boardCards: createBoardCards(texts, templates, config.boards.days),
      defaults: config.boards,
      files: { publicUrl: config.publicUrl },
      keptDays: config.boards.days,
      uninstalledDays: config.uninstalledDays,
      now: Date.now,
    }),
  );
  const { directory } = boards;
  const lasting = { ...parts, documents: store, jobs, directory, insights, now: Date.now };
  const team = createTeam({ ...lasting, connector, cards: createTeamCards(texts, templates) });
  const digest = createDigest({ ...lasting, timeZone: config.boards.timeZone });
  const secretNotice = createSecretNotice({ ...lasting, expiry });
  const readCommand = commandReader(readCommandWords(), texts.locales);
  const bot = createBot({
    ...parts,
    adapter,
    store,
    observer: watching.observer,
    insights,
    boards,
    team,
    digest,
    readCommand,
    limits: config.limits,
    ...(config.channelAnswers === 'asker' && { privateAnswers: privateAnswers(connector, logger) }),
  });
  const agents = createAgentService(config, parts);
  const operators = {
    readiness: {
      isReady: () => knowledge !== undefined && !stopping,
      state,
    },
    metrics: watching.metrics,
    logger,
  };
  const server = createHttpServer({
    ...operators,
    messages: createEndpoint(adapter, {
      run: (context) => watching.turn(context.activity, () => bot.run(context)),
    }),
    agents,
    downloads: boards.downloads,
    operatorsApart: config.operators !== null,
  });
  const operatorServer = config.operators && createOperatorServer(operators, LIMITS);

  const stop = async (): Promise<void> => {
    stopping = true;
    await agents?.close();
    secrets.stop();
    const late = await lateAfter(ENDING_MS, { turns: closeServer(server), jobs: worker?.stop() });
    if (late.length > 0) logger.warn({ late }, LATE);
    await knowledge?.close();
    await live.close();
    // Last, so that operators see that it is stopping.
    if (operatorServer) await closeServer(operatorServer);
    await watching.stop();
    logger.info({}, 'stopped');
  };
  try {
    if (operatorServer && config.operators)
      await listen(operatorServer, config.operators.port, config.operators.host, 'METRICS_PORT');
    await listen(server, config.port, config.host);
    // Deleting fails on a full disk, but the bot can still answer.
    await insights.purge().catch((err: unknown) => logger.warn({ err }, 'old insights could not be deleted'));
    const changed = () => agents?.pagesChanged();
    knowledge = await openKnowledge(config.contentDir, logger, changed, config.playbookUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  await Promise.all([secretNotice.start(), boards.start()]).catch((err: unknown) =>
    logger.warn({ err }, 'what is done every day could not be scheduled'),
  );
  // Asks for a token before anybody waits for one: a wrong secret is said when the bot starts. What else goes wrong here is
  // said by whoever needs the token.
  tokens(false).catch(() => undefined);
  worker = startJobWorker({
    queue: jobs,
    handlers: watching.handlers(
      new Map([...boards.handlers, ...team.handlers, ...digest.handlers, ...secretNotice.handlers]),
    ),
    observer: watching.jobObserver,
    now: Date.now,
    steady: () => performance.now(),
    peopleWait: () => watching.turnsUnderWay() > MANY_TURNS,
    leaseMs: JOB_LEASE_MS,
  });
  logger.info({ content: config.contentDir, ...state() }, 'the playbook is loaded');
  return {
    url: `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`,
    reread: knowledge.reread,
    stop,
  };
}

function stateOf(
  knowledge: LiveKnowledge | undefined,
  live: LiveStore,
  secrets: SecretWatch,
  stopping: boolean,
): ReadyState {
  const problems = knowledge?.problems() ?? [];
  const playbook = knowledge?.current().playbook;
  return {
    status: stopping ? 'stopping' : knowledge ? 'ready' : 'starting',
    pages: playbook ? pageCount(playbook) : 0,
    locales: playbook?.locales ?? [],
    problems: problems.length,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    version: playbook?.version ?? null,
    held: knowledge?.held() ?? null,
    store: stopping ? 'closed' : live.health(),
    secret: secrets.state(),
  };
}
