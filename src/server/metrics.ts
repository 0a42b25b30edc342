import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Observer } from '../bot/turn/observer';

/** Counts the events of an `Observer` and returns them in the Prometheus text format. */
export type Metrics = Observer & { text(): Promise<string>; readonly contentType: string };

/** Activity types with their own label. All others share one, so that clients cannot create new labels. */
const KNOWN_TYPES = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate']);

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const turnSeconds = new Histogram({
    name: 'playbook_turn_seconds',
    help: 'Seconds that a turn took',
    labelNames: ['type', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers: [registry],
  });
  const answers = new Counter({
    name: 'playbook_answers_total',
    help: 'Answers given',
    labelNames: ['intent', 'kind', 'locale'],
    registers: [registry],
  });
  return {
    turnEnded(activityType, outcome, seconds) {
      const type = KNOWN_TYPES.has(activityType) ? activityType : 'other';
      turnSeconds.observe({ type, outcome }, seconds);
    },
    answered(reply, locale) {
      answers.inc({ intent: reply.intent, kind: reply.answer.kind, locale });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
