import type { Request, Response, Server } from 'restify';
import type { Logger } from '../bot/turn/logger';
import { createBaseServer, type HttpServer } from './baseServer';
import type { Metrics } from './health/metrics';
import type { Readiness } from './health/readiness';
import type { Limits } from './limits';

export type OperatorParts = { readiness: Readiness; metrics: Metrics; logger: Logger };

/** What operators ask, on a port of its own: `/healthz`, `/readyz`, `/metrics`. It does not listen yet. */
export function createOperatorServer(parts: OperatorParts, limits: Limits): HttpServer {
  const server = createBaseServer(parts.logger, limits);
  routeHealth(server.restify);
  routeOperators(server.restify, parts);
  return server;
}

/** Whether the process lives. Tells nothing else, so every port has it. */
export function routeHealth(server: Server): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
}

export function routeOperators(
  server: Server,
  { readiness, metrics }: Pick<OperatorParts, 'readiness' | 'metrics'>,
): void {
  server.get('/readyz', async (_request: Request, response: Response) => {
    const state = readiness.state();
    response.send(readiness.isReady() && state.store === 'ok' ? 200 : 503, state);
  });
  server.get('/metrics', async (_request: Request, response: Response) => {
    response.sendRaw(200, await metrics.text(), { 'Content-Type': metrics.contentType });
  });
}
