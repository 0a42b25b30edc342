import { ActivityHandler, type CloudAdapter, MessageFactory } from 'botbuilder';
import { createAdapter } from '../../src/bot/framework/adapter';
import { createEndpoint } from '../../src/bot/framework/endpoint';
import { createLogger } from '../../src/server/logger';
import { createMetrics } from '../../src/server/metrics';
import { createHttpServer, listen } from '../../src/server/server';

/** The floor that the bot is measured against: the same adapter and server, and a bot that only echoes. */
async function main(): Promise<void> {
  const adapter: CloudAdapter = createAdapter({ kind: 'none' }, createLogger('silent'));
  const echo = new ActivityHandler();
  echo.onMessage(async (context, next) => {
    await context.sendActivity(MessageFactory.text(`You said ${context.activity.text}`));
    await next();
  });
  const server = createHttpServer({
    messages: createEndpoint(adapter, echo),
    readiness: {
      isReady: () => true,
      state: () => ({
        status: 'ready',
        pages: 0,
        locales: [],
        problems: 0,
        errors: 0,
        version: null,
        held: null,
        store: 'ok',
      }),
    },
    metrics: createMetrics(),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  await listen(server, Number(process.argv[2]), '127.0.0.1');
}

void main();
