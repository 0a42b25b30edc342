import { pino } from 'pino';
import {
  createServer,
  type Next,
  type Request,
  type Response,
  type Server,
  type ServerOptions,
} from 'restify';
import type { Logger } from '../bot/turn/logger';
import { checkActivity } from './activityEdge';
import type { AgentEndpoint } from './agents/agentEndpoint';
import { Connections } from './connections';
import { readJsonBody } from './jsonBody';
import { LIMITS, type Limits } from './limits';
import type { Metrics } from './metrics';
import { type Refusal, refusalOf, sendProblem } from './problem';
import type { Readiness } from './readiness';

export type ServerParts = {
  /** Runs a turn and ends the response. If it rejects before that, the caller gets a 500 without the reason. */
  messages: (request: Request, response: Response) => Promise<void>;
  readiness: Readiness;
  metrics: Metrics;
  logger: Logger;
  /** Answers agents at `/mcp`; missing: nobody is answered there. */
  agents?: Agents | null;
};

/** `metadata` says where to get a token, by RFC 9728; null where none is needed or no public address is known. */
export type Agents = { endpoint: AgentEndpoint; metadata: object | null };

/**
 * restify logs with pino, though its types name another logger. It would log whole requests, with token and message,
 * so it is silenced and requests are logged here.
 */
const SILENT = pino({ enabled: false }) as unknown as NonNullable<ServerOptions['log']>;

export type HttpServer = { restify: Server; connections: Connections };

/** The HTTP side: `/api/messages`, `/mcp`, `/healthz`, `/readyz`, `/metrics`. It does not listen yet. */
export function createHttpServer(parts: ServerParts, limits: Limits = LIMITS): HttpServer {
  const server = createServer({
    name: 'playbook-bot',
    handleUncaughtExceptions: false,
    // Otherwise restify would answer `Expect: 100-continue` and ask for the body before the request was checked.
    noWriteContinue: true,
    log: SILENT,
  });
  const connections = new Connections(server.server, limits);

  server.pre((request: Request, response: Response, next: Next) => {
    const readable = hasReadableTarget(request);
    if (!readable)
      sendProblem(response, 400, 'target_invalid', 'The target or the Host of the request is no URL.');
    next(readable ? undefined : false);
  });
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const { readiness } = parts;
    const state = readiness.state();
    response.send(readiness.isReady() && state.store === 'ok' ? 200 : 503, state);
  });
  server.get('/metrics', async (_request: Request, response: Response) => {
    response.sendRaw(200, await parts.metrics.text(), { 'Content-Type': parts.metrics.contentType });
  });
  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = await readJsonBody(request, response, limits);
    if (body.kind === 'gone') return;
    if (body.kind === 'refused') {
      const { status, code, message } = body.refusal;
      sendProblem(response, status, code, message);
      return;
    }
    if (!parts.readiness.isReady()) {
      sendNotReady(response);
      return;
    }
    const check = checkActivity(body.value);
    if (!check.ok) {
      sendProblem(response, 400, 'activity_invalid', check.message);
      return;
    }
    request.body = body.value;
    await connections.during(request, response, () => parts.messages(request, response));
  });
  if (parts.agents) routeAgents(server, connections, parts.agents, parts.readiness, limits);
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const refusal = refusalOf(error);
    if (refusal) parts.logger.debug({ status: refusal.status, code: refusal.code }, 'a request was refused');
    else parts.logger.error({ err: error }, 'a request failed');
    if (!response.headersSent) {
      const { status, code, message } = refusal ?? UNEXPECTED;
      sendProblem(response, status, code, message);
    }
    done();
  });
  return { restify: server, connections };
}

function routeAgents(
  server: Server,
  connections: Connections,
  { endpoint, metadata }: Agents,
  readiness: Readiness,
  limits: Limits,
): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    if (readiness.isReady())
      await connections.during(request, response, () => endpoint(request, response, limits));
    else sendNotReady(response);
  };
  server.post('/mcp', answer);
  // What these are for, clients of 2025 have sessions; they are told that there are none.
  server.get('/mcp', answer);
  server.del('/mcp', answer);
  if (metadata === null) return;
  server.get('/.well-known/oauth-protected-resource/mcp', async (_request: Request, response: Response) => {
    response.send(200, metadata);
  });
}

function sendNotReady(response: Response): void {
  response.header('Retry-After', '2');
  sendProblem(
    response,
    503,
    'not_ready',
    'The bot is starting or shutting down. Try again in a few seconds.',
  );
}

/** restify parses the request target while routing, and an error there is not caught: the process would end. */
function hasReadableTarget(request: Request): boolean {
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}

const UNEXPECTED: Refusal = {
  status: 500,
  code: 'internal',
  message: 'The bot could not process this request. Its log tells why.',
};

/** Resolves once connections are accepted. Rejects with a remedy when the port cannot be used. */
export function listen({ restify }: HttpServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    restify.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use: stop the program that has it, or set PORT to another one`
          : `Cannot listen on ${host}:${port}: ${error.message}`;
      reject(new Error(why, { cause: error }));
    });
    restify.listen(port, host, () => resolve());
  });
}

/** Accepts no more connections; resolves when all running turns have been answered. */
export function closeServer({ connections }: HttpServer): Promise<void> {
  return connections.close();
}
