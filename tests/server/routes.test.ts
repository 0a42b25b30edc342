import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MESSAGE, type RunningServer, startOperators, startServer } from './servers';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'] as const;
/** What is answered, with the status; everything else is 404 or 405. */
const SERVED: Readonly<Record<string, number>> = {
  'GET /healthz': 200,
  'GET /readyz': 200,
  'GET /metrics': 200,
  'POST /api/messages': 200,
};
const PATHS = [
  '/',
  '/healthz',
  '/readyz',
  '/metrics',
  '/api/messages',
  '/api/messages/',
  '/api',
  '/mcp',
  '/.well-known/oauth-protected-resource/mcp',
  '/.env',
  '/favicon.ico',
  '/data/documents.mdb',
];

type Seen = { status: number; headers: Readonly<Record<string, unknown>> };

function ask(url: string, method: string, path: string, body = ''): Promise<Seen> {
  const { hostname, port } = new URL(url);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

const SECURE = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

describe('the server', () => {
  let running: RunningServer;
  let operators: RunningServer;
  beforeAll(async () => {
    running = await startServer();
    operators = await startOperators();
  });
  afterAll(async () => {
    await running.close();
    await operators.close();
  });

  it.each(PATHS)('has only the routes that are needed at %s', async (path) => {
    for (const method of METHODS) {
      const body = method === 'POST' && path === '/api/messages' ? JSON.stringify(MESSAGE) : '';
      const { status } = await ask(running.url, method, path, body);
      const expected = SERVED[`${method} ${path}`];
      const isRefused = [400, 404, 405, 501].includes(status);
      expect([method, expected ?? 'refused']).toEqual([method, isRefused ? 'refused' : status]);
    }
  });

  it('sets its security headers on every answer, also where nothing is served', async () => {
    const asked: [string, string, string][] = [
      [running.url, 'GET', '/healthz'],
      [running.url, 'POST', '/api/messages'],
      [running.url, 'GET', '/nowhere'],
      [running.url, 'PUT', '/metrics'],
      [running.url, 'GET', '//['],
      [operators.url, 'GET', '/metrics'],
      [operators.url, 'GET', '/api/messages'],
    ];
    for (const [url, method, path] of asked)
      expect((await ask(url, method, path)).headers).toMatchObject(SECURE);
  });
});
