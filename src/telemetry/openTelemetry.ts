import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Logger } from '../bot/turn/logger';
import type { TracingSettings } from '../settings/tracingSettings';
import { SpanIds } from './spanIds';
import { toldOnce } from './toldOnce';
import { type EndSpan, NO_TRACING, type Tracing } from './tracing';

/** What cannot be sent is tried again for this long, in milliseconds. */
const EXPORT_MS = 5000;
/** How long spans wait for others to be sent with, in milliseconds. */
const GATHERED_MS = 1000;
/** When the process ends it waits no longer for the collector, in milliseconds. */
const LAST_MS = 2000;

/**
 * Traces by OpenTelemetry. This file and its packages are loaded only where they are switched on: to know the turn of a
 * step, an `AsyncLocalStorage` is needed, which makes every promise of the process slower.
 */
export function startTracing(settings: TracingSettings, logger: Logger): Tracing {
  const ids = new SpanIds();
  const exporter = new OTLPTraceExporter({
    url: settings.url,
    headers: { ...settings.headers },
    timeoutMillis: EXPORT_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': settings.service }),
    sampler: new TraceIdRatioBasedSampler(settings.ratio),
    idGenerator: ids,
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: toldOnce(exporter, settings.url, logger),
        scheduledDelayMillis: GATHERED_MS,
      }),
    ],
  });
  const tracer = provider.getTracer('playbook-bot');
  const current = new AsyncLocalStorage<Context>();

  const during = async <T>(span: Span, run: () => Promise<T>): Promise<T> => {
    try {
      return await current.run(trace.setSpan(ROOT_CONTEXT, span), run);
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  };

  return {
    turn(id, activity, run) {
      const options = { kind: SpanKind.SERVER, attributes: { 'playbook.activity': activity } };
      return during(
        ids.as(id, () => tracer.startSpan('turn', options, ROOT_CONTEXT)),
        run,
      );
    },
    job({ kind, attempt, turns }, run) {
      const [first, ...others] = turns.map(spanContextOf);
      const options = {
        kind: SpanKind.CONSUMER,
        attributes: { 'playbook.job': kind, 'playbook.attempt': attempt },
        links: others.map((context) => ({ context })),
      };
      const parent = first ? trace.setSpanContext(ROOT_CONTEXT, first) : ROOT_CONTEXT;
      return during(tracer.startSpan(`job ${kind}`, options, parent), run);
    },
    begin(step, what) {
      const parent = current.getStore();
      if (parent === undefined) return NO_TRACING.begin(step, what);
      const kind = step === 'answer' ? SpanKind.INTERNAL : SpanKind.CLIENT;
      return ending(tracer.startSpan(`${step} ${what}`, { kind }, parent));
    },
    async stop() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LAST_MS);
      });
      // A collector that is down has been told of.
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
    },
  };
}

/** The span of a turn, in whichever process it was: its id is made of the turn's, as `SpanIds` does. */
function spanContextOf(turn: string) {
  return { traceId: turn, spanId: SpanIds.ofTurn(turn), traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

function ending(span: Span): EndSpan {
  return (facts, error) => {
    const attributes: Attributes = {};
    for (const [name, value] of Object.entries(facts ?? {})) attributes[`playbook.${name}`] = value;
    span.setAttributes(attributes);
    if (error !== undefined) fail(span, error);
    span.end();
  };
}

/** Only the name of the error: its message may have text that people wrote. */
function fail(span: Span, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  span.setAttribute('error.type', name);
  span.setStatus({ code: SpanStatusCode.ERROR });
}
