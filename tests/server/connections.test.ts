import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { LIMITS, type Limits } from '../../src/server/limits';
import { closeServer } from '../../src/server/server';
import { headOf, openConnection, type RawConnection, requestOf } from './rude/rawConnection';
import { MESSAGE, post, type RunningServer, startServer } from './servers';

let running: RunningServer | undefined;
const opened: RawConnection[] = [];

const start = async (limits: Partial<Limits> = {}, ...given: Parameters<typeof startServer>) => {
  running = await startServer(given[0], { ...LIMITS, checkMs: 20, ...limits });
  return running;
};
const open = async (): Promise<RawConnection> => {
  const connection = await openConnection(running?.url ?? '');
  opened.push(connection);
  return connection;
};
const isAnswered = async () => (await post(running?.url ?? '', JSON.stringify(MESSAGE))).status === 200;

afterEach(async () => {
  for (const connection of opened.splice(0)) connection.leave();
  await running?.close();
  running = undefined;
});

describe('a client that asks for another protocol', () => {
  it.each([
    [
      'a WebSocket',
      'GET /healthz HTTP/1.1\r\nHost: b\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      200,
    ],
    [
      'a WebSocket at the bot',
      'GET /api/messages HTTP/1.1\r\nHost: b\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      405,
    ],
    [
      'HTTP/2 by an upgrade',
      requestOf(
        MESSAGE,
        'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n',
      ),
      200,
    ],
    ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n', 405],
    ['HTTP/2 at once', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['TLS', Buffer.from('16030100c5010000c10303', 'hex'), 400],
  ])('%s is answered in HTTP/1.1, and its connection closed', async (_name, request, status) => {
    await start();
    const connection = await open();
    connection.write(request);
    expect(await connection.closed()).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});

describe('a client that expects something first', () => {
  it('may send its activity when it is told to', async () => {
    await start();
    const connection = await open();
    const [head = '', body = ''] = requestOf(MESSAGE, 'Expect: 100-continue\r\n').split('\r\n\r\n');
    connection.write(`${head}\r\n\r\n`);
    await connection.receives(/^HTTP\/1.1 100 Continue\r\n\r\n$/);
    connection.write(body);
    await connection.receives(/HTTP\/1.1 200 OK/);
  });

  it.each([
    ['too much', headOf(10_000_000, 'Expect: 100-continue\r\n\r\n'), 413],
    [
      'what is no JSON',
      'POST /api/messages HTTP/1.1\r\nHost: b\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n',
      415,
    ],
    [
      'something at another address',
      'POST /api/secrets HTTP/1.1\r\nHost: b\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n',
      404,
    ],
    ['a thing that nobody knows', requestOf(MESSAGE, 'Expect: 200-ok\r\nConnection: close\r\n'), 417],
  ])('is refused before it has sent %s', async (_name, request, status) => {
    await start();
    const connection = await open();
    connection.write(request);
    expect(await connection.closed()).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});

describe('a client that is slow', () => {
  it.each([
    ['sends nothing', ''],
    ['sends half of its headers', 'POST /api/messages HTTP/1.1\r\nHost: b\r\n'],
    ['stops after its headers', headOf(100, '\r\n')],
    ['stops in the middle of its body', headOf(100, '\r\n{"type":')],
    [
      'stops in the middle of a chunk',
      `${headOf(0, '').replace(/Content-Length.*\r\n/, 'Transfer-Encoding: chunked\r\n')}\r\nFF\r\n{"ty`,
    ],
  ])('and %s is cut off', async (_name, sent) => {
    await start({ headersMs: 100, requestMs: 200 });
    const connection = await open();
    connection.write(sent);
    expect(await connection.closed()).toMatch(/^HTTP\/1.1 408 /);
    expect(await isAnswered()).toBe(true);
  });

  it('and sends a byte now and then is cut off all the same', async () => {
    await start({ headersMs: 100, requestMs: 200 });
    const connection = await open();
    connection.write(headOf(100_000, '\r\n'));
    const dripping = setInterval(() => connection.write(' '), 10);
    try {
      expect(await connection.closed()).toMatch(/^HTTP\/1.1 408 /);
    } finally {
      clearInterval(dripping);
    }
  });

  it('and asks for nothing more is let go', async () => {
    await start({ keepAliveMs: 50 });
    const connection = await open();
    connection.write(requestOf(MESSAGE));
    expect(await connection.closed()).toMatch(/^HTTP\/1.1 200 /);
  });

  it('and does not read its answer is let go', async () => {
    await start(
      { silenceMs: 300 },
      {
        messages: async (_request, response) => void response.send(200, { text: 'x'.repeat(30_000_000) }),
      },
    );
    const connection = await open();
    connection.stopReading();
    connection.write(requestOf(MESSAGE));
    await until(async () => (await connectionsOf()) === 0);
  });
});

describe('a client that sends too much', () => {
  it.each([
    ['announced', headOf(10_000_000, '\r\n')],
    [
      'in a chunk',
      `${headOf(0, '').replace(/Content-Length.*\r\n/, 'Transfer-Encoding: chunked\r\n')}\r\n3B9ACA00\r\n`,
    ],
  ])('%s is told so, and cut off', async (_name, head) => {
    await start({ restMs: 100 });
    const connection = await open();
    connection.write(head);
    const pouring = setInterval(() => connection.isOpen() && connection.write('x'.repeat(100_000)), 5);
    try {
      expect(await connection.closed()).toMatch(/^HTTP\/1.1 413 .*payload_too_large/s);
    } finally {
      clearInterval(pouring);
    }
    expect(await isAnswered()).toBe(true);
  });

  it('for an address that takes no body is cut off', async () => {
    await start({ restMs: 100 });
    const connection = await open();
    connection.write('GET /healthz HTTP/1.1\r\nHost: b\r\nContent-Length: 10000000\r\n\r\nxxx');
    expect(await connection.closed()).toMatch(/^HTTP\/1.1 200 /);
  });

  it('of requests before it reads an answer is cut off', async () => {
    await start({ unanswered: 4 }, { messages: () => sleep(200).then(() => undefined) });
    const connection = await open();
    connection.write(requestOf(MESSAGE).repeat(50));
    await connection.closed();
  });

  it('of requests one after the other is served', async () => {
    await start({ unanswered: 4 });
    const connection = await open();
    for (let sent = 1; sent <= 20; sent += 1) {
      connection.write(requestOf(MESSAGE));
      await until(async () => connection.received().split('HTTP/1.1 200').length > sent);
    }
  });

  it('of headers is told so', async () => {
    await start();
    const connection = await open();
    connection.write(`GET /healthz HTTP/1.1\r\nHost: b\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`);
    expect(await connection.closed()).toMatch(/^HTTP\/1.1 431 /);
  });
});

describe('more connections than there may be', () => {
  it('are closed at once, and those that are there go on', async () => {
    await start({ connections: 5, keepAliveMs: 60_000 });
    const first = await open();
    for (let count = 1; count < 5; count += 1) await open();
    const late = await open();
    expect(await late.closed()).toBe('');
    first.write(requestOf(MESSAGE));
    await first.receives(/HTTP\/1.1 200 OK/);
  });

  it('take the places of those that wait for nothing', async () => {
    await start({ connections: 5, keepAliveMs: 60_000 });
    for (let count = 0; count < 5; count += 1) {
      const idle = await open();
      idle.write(requestOf(MESSAGE));
      await idle.receives(/HTTP\/1.1 200 OK/);
    }
    await (await open()).closed();
    expect(await isAnswered()).toBe(true);
  });

  it('find a place when those that never send anything have been cut off', async () => {
    await start({ connections: 5, headersMs: 100 });
    for (let count = 0; count < 5; count += 1) await open();
    await until(isAnsweredSoon);
  });
});

describe('closing the server', () => {
  const soon = async (): Promise<number> => {
    const started = performance.now();
    if (running) await closeServer(running.server);
    return performance.now() - started;
  };

  it('does not wait for clients that are not waiting for an answer', async () => {
    await start();
    await open();
    const starts = [
      'POST /api/me',
      headOf(100, '\r\n{'),
      'GET /healthz HTTP/1.1\r\nHost: b\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      headOf(10, 'Expect: 100-continue\r\n\r\n'),
      'CONNECT a:1 HTTP/1.1\r\n\r\n',
      requestOf(MESSAGE),
    ];
    for (const sent of starts) (await open()).write(sent);
    await sleep(50);
    expect(await soon()).toBeLessThan(2000);
  });

  it('does not wait for clients that do not read their answer', async () => {
    await start(
      {},
      {
        messages: async (_request, response) => void response.send(200, { text: 'x'.repeat(30_000_000) }),
      },
    );
    const connection = await open();
    connection.stopReading();
    connection.write(requestOf(MESSAGE));
    await sleep(200);
    expect(await soon()).toBeLessThan(2000);
  });

  it('lets a request that is on its way be answered', async () => {
    await start();
    const connection = await open();
    const request = requestOf(MESSAGE);
    connection.write(request.slice(0, -5));
    await sleep(50);
    const closed = soon();
    connection.write(request.slice(-5));
    await closed;
    expect(await connection.closed()).toMatch(/^HTTP\/1.1 200 /);
  });
});

async function isAnsweredSoon(): Promise<boolean> {
  return isAnswered().catch(() => false);
}

function connectionsOf(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = running?.server.restify.server;
    server?.getConnections((error: Error | null, count: number) => (error ? reject(error) : resolve(count)));
  });
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await happened())) {
    if (performance.now() > end) throw new Error('It did not happen');
    await sleep(10);
  }
}
