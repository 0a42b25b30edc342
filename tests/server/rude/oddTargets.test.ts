import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningServer, startServer } from '../servers';
import { openConnection } from './rawConnection';

describe('a request for', () => {
  let running: RunningServer;
  beforeAll(async () => {
    running = await startServer();
  });
  afterAll(() => running.close());

  const statusOf = async (target: string, host = 'bot'): Promise<number> => {
    const connection = await openConnection(running.url);
    connection.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    return Number(/^HTTP\/1.1 (\d+)/.exec(await connection.closed())?.[1]);
  };

  it.each(['http://[x', 'http://x:99999/healthz', 'https://', '//['])('%s is no trouble', async (target) => {
    expect([400, 404]).toContain(await statusOf(target));
  });

  it.each(['a b', '[', 'x:99999', '<script>', '%', 'x/healthz?', '@'])(
    'a known address at the host %s is no trouble',
    async (host) => {
      expect([200, 400, 404]).toContain(await statusOf('/healthz', host));
    },
  );

  it.each([
    '/%',
    '/%ff%fe',
    '*',
    '?',
    '#',
    '/healthz/',
    '//healthz',
    '/healthz;v=1',
    `/${'a/'.repeat(3000)}`,
  ])('%s finds nothing', async (target) => {
    expect([400, 404]).toContain(await statusOf(target));
  });

  it.each(['/healthz?a[b][__proto__]=c', 'http://elsewhere/healthz', '/healthz#x'])(
    '%s finds it',
    async (target) => {
      expect(await statusOf(target)).toBe(200);
    },
  );
});
