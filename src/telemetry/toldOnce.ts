import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Logger } from '../bot/turn/logger';

type Result = Parameters<Parameters<SpanExporter['export']>[1]>[0];

/** Says once that a collector takes no spans, and once that it takes them again. What it does not take is dropped. */
export function toldOnce(exporter: SpanExporter, url: string, logger: Logger): SpanExporter {
  const collector = new URL(url).host;
  let isDown = false;
  const heard = ({ code, error }: Result): void => {
    const failed = code !== 0;
    if (failed === isDown) return;
    isDown = failed;
    if (failed) logger.warn({ collector, err: error }, 'the collector takes no traces: they are dropped');
    else logger.info({ collector }, 'the collector takes traces again');
  };
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        heard(result);
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
