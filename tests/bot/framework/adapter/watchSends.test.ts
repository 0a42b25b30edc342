import { createServer, type RequestListener } from 'node:http';
import { afterEach, expect, it } from '@jest/globals';
import { createAdapter } from '../../../../src/bot/framework/adapter/adapter';
import { createEndpoint } from '../../../../src/bot/framework/adapter/endpoint';
import { watchSends } from '../../../../src/bot/framework/adapter/watchSends';
import { post, type RunningServer, startServer } from '../../../server/servers';
import { keptLog } from '../../fakes';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function service(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

/** A bot that says hello, and how the message to it ended. */
async function hello(serviceUrl: string) {
  const ends: [number | null, string][] = [];
  const failed: string[] = [];
  const log = keptLog();
  const adapter = createAdapter({ kind: 'none' }, log);
  adapter.use(watchSends(() => (status, outcome) => void ends.push([status, outcome]), 200));
  adapter.onTurnError = async (_context, error) => void failed.push(error.name);
  const bot = createEndpoint(adapter, {
    run: async (context) => {
      await context.sendActivity('hello');
    },
  });
  const server: RunningServer = await startServer({ messages: bot, logger: log });
  stops.push(() => server.close());
  const activity = {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:ada' },
    recipient: { id: '28:bot' },
    conversation: { id: 'c' },
    text: 'hi',
  };
  const { status } = await post(server.url, JSON.stringify(activity));
  return { status, ends, failed };
}

it('a message that the service takes is told of', async () => {
  const url = await service((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json').end('{"id":"2"}');
  });
  expect(await hello(url)).toEqual({ status: 200, ends: [[200, 'delivered']], failed: [] });
});

it('a service that never answers does not hold a turn up for ever', async () => {
  const url = await service((request) => request.resume());
  expect(await hello(url)).toEqual({ status: 200, ends: [[null, 'failed']], failed: [expect.any(String)] });
});

it('a service that has the bot wait for an hour does not hold a turn up for as long', async () => {
  const url = await service((request, response) => {
    request.resume();
    response.statusCode = 429;
    response.setHeader('retry-after', '3600');
    response.end('{}');
  });
  const { status, failed } = await hello(url);
  expect([status, failed.length]).toEqual([200, 1]);
});
