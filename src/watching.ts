import { randomUUID } from 'node:crypto';
import type { Boards } from './bot/boards/createBoards';
import type { WatchCall } from './bot/connector/watchCall';
import type { Knowledge } from './bot/turn/knowledge';
import type { Logger } from './bot/turn/logger';
import type { Observer } from './bot/turn/observer';
import { turnIdOf } from './bot/turn/turnId';
import type { GaugeSources } from './server/health/gauges';
import { createMetrics, type Metrics } from './server/health/metrics';
import type { TracingSettings } from './settings/tracingSettings';
import type { JobWorkerSettings } from './store/jobs/jobWorker';
import type { DocumentStore } from './store/ports/documents';
import type { JobHandler } from './store/ports/jobs';
import { actionLabel, activityLabel } from './telemetry/labels';
import { NO_TRACING, type Tracing } from './telemetry/tracing';
import { turnLog } from './telemetry/turnLog';
import { type BeginCall, callBeginner, callWatcher } from './telemetry/watchCalls';
import { loggedJob, watchHandlers } from './telemetry/watchHandlers';
import { knowledgeWatcher } from './telemetry/watchKnowledge';
import { watchStore } from './telemetry/watchStore';

/** What runs, with lines in the log, metrics and, if there is a collector, traces of it. */
export type Watching = {
  metrics: Metrics;
  observer: Observer;
  jobObserver: JobWorkerSettings['observer'];
  beginCall: BeginCall;
  watchCall: WatchCall;
  store(store: DocumentStore): DocumentStore;
  knowledge(knowledge: Knowledge): Knowledge;
  handlers(handlers: ReadonlyMap<string, JobHandler>): ReadonlyMap<string, JobHandler>;
  boards(boards: Boards): Boards;
  /** Around each turn; `activity` is the one that starts it. */
  turn<T>(activity: { type: string }, run: () => Promise<T>): Promise<T>;
  turnsUnderWay(): number;
  stop(): Promise<void>;
};

export async function startWatching(
  settings: TracingSettings | null,
  sources: GaugeSources,
  logger: Logger,
): Promise<Watching> {
  const metrics = createMetrics(sources);
  const log = turnLog(logger);
  const tracing = await tracingOf(settings, logger);
  const watchKnowledge = knowledgeWatcher(tracing);
  const beginCall = callBeginner(metrics, tracing, logger);
  let underWay = 0;
  const acted = (action: string, turn: string): void => {
    metrics.boardActed(action);
    log.boardActed(action, turn);
  };
  return {
    metrics,
    observer: {
      turnEnded(type, outcome, seconds, turn) {
        metrics.turnEnded(type, outcome, seconds, turn);
        log.turnEnded(type, outcome, seconds, turn);
      },
      answered(reply, locale, turn) {
        metrics.answered(reply, locale, turn);
        log.answered(reply, locale, turn);
      },
    },
    jobObserver: {
      failed(job, error, retryAt) {
        if (retryAt === null) metrics.jobDropped(job.kind);
        const fields = { err: error, failure: randomUUID(), key: job.key, ...loggedJob(job), retryAt };
        logger.error(fields, 'a job failed');
      },
      storeFailed: (error) =>
        logger.error({ err: error, failure: randomUUID() }, 'the store failed under a job'),
      storeWorks: () => logger.info({}, 'the store works under jobs again'),
      clockSet: (by) =>
        logger.warn(
          { seconds: Math.round(by / 1000) },
          'the clock of this machine was set: see that it is right',
        ),
    },
    beginCall,
    watchCall: callWatcher(beginCall),
    store: (store) => watchStore(store, metrics, tracing),
    knowledge: (knowledge) => (tracing === NO_TRACING ? knowledge : watchKnowledge(knowledge)),
    handlers: (handlers) => watchHandlers(handlers, metrics, tracing, logger),
    boards: (boards) => ({
      ...boards,
      act(input, action) {
        acted(actionLabel(action), input.turn.trace);
        return boards.act(input, action);
      },
      command(input, command) {
        acted(command.kind, input.turn.trace);
        return boards.command(input, command);
      },
    }),
    async turn(activity, run) {
      underWay += 1;
      try {
        return await tracing.turn(turnIdOf(activity), activityLabel(activity.type), run);
      } finally {
        underWay -= 1;
      }
    },
    turnsUnderWay: () => underWay,
    stop: () => tracing.stop(),
  };
}

/** Whoever has no collector does not wait for OpenTelemetry to load. */
async function tracingOf(settings: TracingSettings | null, logger: Logger): Promise<Tracing> {
  if (settings === null) return NO_TRACING;
  const { startTracing } = await import('./telemetry/openTelemetry.js');
  logger.info({ collector: new URL(settings.url).host, ratio: settings.ratio }, 'turns are traced');
  return startTracing(settings, logger);
}
