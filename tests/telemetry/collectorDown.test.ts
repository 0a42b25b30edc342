import { describe, expect, it } from '@jest/globals';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { startTracing } from '../../src/telemetry/openTelemetry';
import { toldOnce } from '../../src/telemetry/toldOnce';
import { keptLog } from '../bot/fakes';
import { freePort } from '../e2e/runningBot';

const TURN = '0123456789abcdef0123456789abcdef';

describe('a collector that is down', () => {
  it('costs a turn nothing, and the end of the process a moment at most', async () => {
    const log = keptLog();
    const url = `http://127.0.0.1:${await freePort()}/v1/traces`;
    const tracing = startTracing({ url, headers: {}, service: 'bot', ratio: 1 }, log);
    const answers = await Promise.all(
      Array.from({ length: 3000 }, (_unused, n) =>
        tracing.turn(TURN, 'message', async () => {
          tracing.begin('store', 'read')();
          return n;
        }),
      ),
    );
    expect(answers).toHaveLength(3000);
    await tracing.stop();
  });

  it('is told of once, and once more when it is back', () => {
    const log = keptLog();
    const worked = { code: 0 };
    const failed = { code: 1, error: new Error('connect ECONNREFUSED') };
    const results = [failed, failed, failed, worked, worked, failed];
    const exporter: SpanExporter = {
      export: (_spans, done) => done(results.shift() ?? worked),
      shutdown: () => Promise.resolve(),
    };
    const told = toldOnce(exporter, 'https://collector.example:4318/v1/traces?key=secret', log);
    const heard: number[] = [];
    for (let n = 0; n < 6; n += 1) told.export([], ({ code }) => heard.push(code));
    expect(heard).toEqual([1, 1, 1, 0, 0, 1]);
    expect(log.lines.map(({ level, message }) => [level, message])).toEqual([
      ['warn', 'the collector takes no traces: they are dropped'],
      ['info', 'the collector takes traces again'],
      ['warn', 'the collector takes no traces: they are dropped'],
    ]);
    expect(JSON.stringify(log.lines)).not.toContain('secret');
  });
});
