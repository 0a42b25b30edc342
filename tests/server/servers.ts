import type { AddressInfo } from 'node:net';
import { createMetrics } from '../../src/server/health/metrics';
import type { ReadyState } from '../../src/server/health/readiness';
import { LIMITS, type Limits } from '../../src/server/limits';
import { createOperatorServer } from '../../src/server/operatorServer';
import {
  closeServer,
  createHttpServer,
  type HttpServer,
  listen,
  type ServerParts,
} from '../../src/server/server';
import { keptLog } from '../bot/fakes';

export const READY: ReadyState = {
  status: 'ready',
  pages: 3,
  locales: ['en', 'de'],
  problems: 1,
  errors: 0,
  version: null,
  held: null,
  store: 'ok',
  secret: 'ok',
};

export type RunningServer = { url: string; server: HttpServer; close(): Promise<void> };

/** A server on a free port of this machine; what a test does not give is ready and answers `{}`. */
export async function startServer(
  given: Partial<ServerParts> = {},
  limits: Limits = LIMITS,
): Promise<RunningServer> {
  return running(
    createHttpServer(
      {
        messages: async (_request, response) => {
          response.send(200, {});
        },
        ...operatorParts(),
        ...given,
      },
      limits,
    ),
  );
}

/** What operators ask, on a port of its own. */
export function startOperators(): Promise<RunningServer> {
  return running(createOperatorServer(operatorParts(), LIMITS));
}

function operatorParts() {
  const readiness = { isReady: () => true, state: () => READY };
  return { readiness, metrics: createMetrics(), logger: keptLog() };
}

async function running(server: HttpServer): Promise<RunningServer> {
  await listen(server, 0, '127.0.0.1');
  const { port } = server.restify.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    close: () => closeServer(server),
  };
}

/** The smallest activity that the server lets through. */
export const MESSAGE = {
  type: 'message',
  channelId: 'test',
  deliveryMode: 'expectReplies',
  from: { id: 'ada' },
  conversation: { id: 'c' },
  text: 'help',
};

export type Answer = { status: number; text: string; type: string };

/** Posts a body as it is to `/api/messages`; without a body when it is undefined. */
export async function post(
  url: string,
  body: RequestInit['body'],
  headers: Record<string, string> = { 'Content-Type': 'application/json' },
): Promise<Answer> {
  const request = { method: 'POST', headers, signal: AbortSignal.timeout(60_000) };
  const response = await fetch(`${url}/api/messages`, body === undefined ? request : { ...request, body });
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get('Content-Type') ?? '',
  };
}
