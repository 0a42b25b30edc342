import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createHttpConnector } from '../../../src/bot/connector/httpConnector';

/** Listens on a port of its own until `stop`; its URL is `http`, or `https` to a server that does not speak it. */
async function listening(server: Server, scheme: 'http' | 'https' = 'http') {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    place: (conversation = '19:chat') => ({ conversation, serviceUrl: `${scheme}://127.0.0.1:${port}/` }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A service that answers nothing about conversations whose id begins with `silent`; `asked`: all that it was asked for. */
async function partlySilent() {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const [, conversation = ''] = /conversations\/([^/]+)/.exec(decodeURIComponent(request.url ?? '')) ?? [];
    asked.push(conversation);
    request.resume().on('end', () => {
      if (!conversation.startsWith('silent')) response.end('{"id":"1"}');
    });
  };
  return { ...(await listening(createServer(answer))), asked };
}

const connector = createHttpConnector(() => Promise.resolve(null));
const impatient = createHttpConnector(() => Promise.resolve(null), 100);
/** Long enough to be on its way even on a busy machine. */
const waiting = createHttpConnector(() => Promise.resolve(null), 1500);
const silent = (i: number) => `silent ${i}`;

describe('a channel', () => {
  it('does not wait for three hundred others that do not answer', async () => {
    const service = await partlySilent();
    const others = Array.from({ length: 300 }, (_, i) =>
      connector.post(service.place(silent(i)), { text: 'x' }),
    );
    const first = await Promise.race([...others, connector.post(service.place(), { text: 'x' })]);
    expect(first).toMatchObject({ kind: 'delivered' });
    await service.stop();
    expect((await Promise.all(others)).every(({ kind }) => kind === 'unsure')).toBe(true);
  });
});

describe('a message that cannot be sent in time', () => {
  it('was not sent, and is not later: others were waiting, too', async () => {
    const service = await partlySilent();
    // A hundred at once, for a quarter of a second: there is no room for the next one for more than a second.
    const others = Array.from({ length: 500 }, (_, i) =>
      connector.post(service.place(silent(i)), { text: 'x' }),
    );
    expect(await impatient.post(service.place('late'), { text: 'x' })).toEqual({
      kind: 'unavailable',
      why: 'the service could not be asked in time',
    });
    expect(await connector.post(service.place('next'), { text: 'x' })).toMatchObject({ kind: 'delivered' });
    expect(service.asked).not.toContain('late');
    await service.stop();
    await Promise.all(others);
  });

  it('was not sent, and nobody waits for it longer: the service takes the connection and says nothing', async () => {
    const mute = await listening(createTcpServer(), 'https');
    expect(await impatient.post(mute.place(), { text: 'x' })).toEqual({
      kind: 'unavailable',
      why: 'the service could not be asked in time',
    });
    await mute.stop();
  });

  it('was not sent: the service breaks off the handshake', async () => {
    const rude = await listening(
      createTcpServer((socket) => socket.once('data', () => socket.destroy())),
      'https',
    );
    expect(await connector.post(rude.place(), { text: 'x' })).toMatchObject({ kind: 'unavailable' });
    await rude.stop();
  });

  it('was not sent: the service has no certificate that anybody trusts', async () => {
    const plain = await listening(createServer(), 'https');
    expect(await connector.post(plain.place(), { text: 'x' })).toMatchObject({ kind: 'unavailable' });
    await plain.stop();
  });
});

describe('a message that was sent', () => {
  it('may have arrived when the service does not answer', async () => {
    const service = await partlySilent();
    expect(await waiting.post(service.place(silent(1)), { text: 'x' })).toEqual({
      kind: 'unsure',
      why: 'the service did not answer in time',
    });
    await service.stop();
  });

  it('may have arrived when the answer does not end', async () => {
    const slow = await listening(
      createServer((request, response) => {
        request.resume();
        response.writeHead(200);
        response.write('{');
      }),
    );
    expect(await waiting.post(slow.place(), { text: 'x' })).toMatchObject({ kind: 'unsure' });
    await slow.stop();
  });
});
