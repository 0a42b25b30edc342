import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  MessageFactory,
  type Request,
  type Response,
} from 'botbuilder';
import { createMetrics } from '../../src/server/health/metrics';
import { createHttpServer, listen } from '../../src/server/server';

/** The floor that the bot is measured against: botbuilder's adapter as it comes, on the same server, and a bot that only echoes. */
async function main(): Promise<void> {
  const credentials = new ConfigurationServiceClientCredentialFactory({});
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, credentials));
  const echo = new ActivityHandler();
  echo.onMessage(async (context, next) => {
    await context.sendActivity(MessageFactory.text(`You said ${context.activity.text}`));
    await next();
  });
  const server = createHttpServer({
    messages: (request, response) =>
      adapter.process(request as unknown as Request, response as unknown as Response, (context) =>
        echo.run(context),
      ),
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
        secret: 'ok',
      }),
    },
    metrics: createMetrics(),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  await listen(server, Number(process.argv[2]), '127.0.0.1');
}

void main();
