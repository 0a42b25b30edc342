import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Observer } from '../../bot/turn/observer';
import { type AnswerOutcome, activityLabel, outcomeOf, statusLabel } from '../../telemetry/labels';
import type { CallObserver } from '../../telemetry/watchCalls';
import type { JobObserver } from '../../telemetry/watchHandlers';
import type { StoreObserver } from '../../telemetry/watchStore';
import { addGauges, type GaugeSources } from './gauges';

/** Counts what an `Observer` and those of the store, jobs and calls see, and returns it in the Prometheus text format. */
export type Metrics = Observer &
  StoreObserver &
  JobObserver &
  CallObserver & {
    boardActed(action: string): void;
    /** A job failed too often and is not tried again. */
    jobDropped(kind: string): void;
    text(): Promise<string>;
    readonly contentType: string;
  };

/** In seconds. A turn is delivered again after fifteen. */
const TURN_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
const STORE_BUCKETS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10];
/** A call of the connector ends after ten. */
const CALL_BUCKETS = [0.025, 0.1, 0.25, 0.5, 1, 2.5, 10, 30];

/** What a failed turn would have answered is not known. */
const FAILED = { intent: 'unknown', kind: 'error', locale: 'unknown', outcome: 'error' } as const;

/** Every label has few values, whatever clients send. `sources` are asked when the metrics are read. */
export function createMetrics(sources: GaugeSources = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  addGauges(registry, sources);
  const turnSeconds = new Histogram({
    name: 'playbook_turn_seconds',
    help: 'Seconds that a turn took',
    labelNames: ['type', 'outcome'],
    buckets: TURN_BUCKETS,
    registers,
  });
  const answers = new Counter({
    name: 'playbook_answers_total',
    help: 'Answers given, and turns that failed',
    labelNames: ['intent', 'kind', 'locale', 'outcome'],
    registers,
  });
  const boardActions = new Counter({
    name: 'playbook_board_actions_total',
    help: 'Buttons pressed and commands typed about boards',
    labelNames: ['action'],
    registers,
  });
  const storeSeconds = new Histogram({
    name: 'playbook_store_seconds',
    help: 'Seconds that an operation of the store took',
    labelNames: ['operation'],
    buckets: STORE_BUCKETS,
    registers,
  });
  const storeErrors = new Counter({
    name: 'playbook_store_errors_total',
    help: 'Operations of the store that failed',
    labelNames: ['operation', 'code'],
    registers,
  });
  const storeConflicts = new Counter({
    name: 'playbook_store_conflicts_total',
    help: 'Writes and deletions that came second, and are tried again on the newer version',
    labelNames: ['operation'],
    registers,
  });
  const jobSeconds = new Histogram({
    name: 'playbook_job_seconds',
    help: 'Seconds that a run of a job took',
    labelNames: ['kind'],
    buckets: CALL_BUCKETS,
    registers,
  });
  const jobs = new Counter({
    name: 'playbook_jobs_total',
    help: 'Runs of jobs by how they ended; dropped: failed too often',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const callSeconds = new Histogram({
    name: 'playbook_connector_seconds',
    help: 'Seconds that a request to the channel took',
    labelNames: ['operation'],
    buckets: CALL_BUCKETS,
    registers,
  });
  const calls = new Counter({
    name: 'playbook_connector_requests_total',
    help: 'Requests to the channel by the class of their HTTP status; none: there was no response',
    labelNames: ['operation', 'status'],
    registers,
  });
  const countAnswer = (labels: { intent: string; kind: string; locale: string; outcome: AnswerOutcome }) =>
    answers.inc(labels);

  return {
    turnEnded(activityType, outcome, seconds) {
      const type = activityLabel(activityType);
      turnSeconds.observe({ type, outcome }, seconds);
      if (outcome === 'failed' && (type === 'message' || type === 'invoke')) countAnswer(FAILED);
    },
    answered(reply, locale) {
      const { intent, answer } = reply;
      countAnswer({ intent, kind: answer.kind, locale, outcome: outcomeOf(reply) });
    },
    boardActed: (action) => boardActions.inc({ action }),
    storeUsed(operation, outcome, seconds) {
      storeSeconds.observe({ operation }, seconds);
      if (outcome === 'conflict') storeConflicts.inc({ operation });
      else if (outcome !== 'ok') storeErrors.inc({ operation, code: outcome });
    },
    jobRan(kind, outcome, seconds) {
      jobSeconds.observe({ kind }, seconds);
      jobs.inc({ kind, outcome });
    },
    jobDropped: (kind) => jobs.inc({ kind, outcome: 'dropped' }),
    called(operation, status, seconds) {
      callSeconds.observe({ operation }, seconds);
      calls.inc({ operation, status: statusLabel(status) });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
