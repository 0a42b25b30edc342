import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listen } from '../../src/server/server';
import { MESSAGE, post, READY, type RunningServer, startOperators, startServer } from './servers';

let running: RunningServer;

beforeEach(async () => {
  running = await startServer();
});
afterEach(() => running.close());

describe('what operators ask', () => {
  it('/healthz says that it lives', async () => {
    const response = await fetch(`${running.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('/readyz says when it can answer', async () => {
    await running.close();
    let ready = false;
    running = await startServer({
      readiness: {
        isReady: () => ready,
        state: () => ({ ...READY, status: ready ? 'ready' : 'starting' }),
      },
    });
    const before = await fetch(`${running.url}/readyz`);
    expect([before.status, await before.json()]).toEqual([503, { ...READY, status: 'starting' }]);
    const refused = await fetch(`${running.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(MESSAGE),
    });
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2']);
    expect(await refused.json()).toMatchObject({ error: { code: 'not_ready' } });

    ready = true;
    const after = await fetch(`${running.url}/readyz`);
    expect([after.status, await after.json()]).toEqual([200, READY]);
  });

  it.each(['full', 'read-only', 'gone', 'failing'] as const)(
    '/readyz says that the store is %s, and messages are answered all the same',
    async (store) => {
      await running.close();
      running = await startServer({
        readiness: { isReady: () => true, state: () => ({ ...READY, store }) },
      });
      const ready = await fetch(`${running.url}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([503, { ...READY, store }]);
      const answered = await post(running.url, JSON.stringify(MESSAGE));
      expect(answered.status).toBe(200);
    },
  );

  it('/metrics are Prometheus text', async () => {
    const response = await fetch(`${running.url}/metrics`);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toContain('# TYPE playbook_turn_seconds histogram');
  });

  it('nothing of it can be posted', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      expect(await fetch(`${running.url}${path}`, { method: 'POST' })).toMatchObject({ status: 405 });
    }
  });
});

describe('on a port of their own', () => {
  let operators: RunningServer;
  beforeEach(async () => {
    await running.close();
    running = await startServer({ operatorsApart: true });
    operators = await startOperators();
  });
  afterEach(() => operators.close());

  it.each([
    ['/healthz', 200, 200],
    ['/readyz', 404, 200],
    ['/metrics', 404, 200],
    ['/api/messages', 405, 404],
  ])('%s is %d on that of the bot and %d on theirs', async (path, ofBot, ofOperators) => {
    const [bot, theirs] = await Promise.all([running, operators].map(({ url }) => fetch(`${url}${path}`)));
    expect([bot?.status, theirs?.status]).toEqual([ofBot, ofOperators]);
  });
});

describe('a port that is taken', () => {
  it('is told of with a remedy', async () => {
    const port = Number(new URL(running.url).port);
    const other = await startServer();
    await other.close();
    await expect(listen(other.server, port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is in use: stop the program that has it, or set PORT to another one`,
    );
    await expect(listen(other.server, port, '127.0.0.1', 'METRICS_PORT')).rejects.toThrow(
      /or set METRICS_PORT to another one$/,
    );
  });
});
