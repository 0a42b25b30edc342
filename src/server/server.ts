import { createServer, plugins, type Request, type Response, type Server } from 'restify';
import type { Logger } from '../bot/logger';
import { acceptJson } from './acceptJson';
import { checkActivity } from './activityEdge';
import type { Metrics } from './metrics';
import { type Refusal, refusalOf, sendProblem } from './problem';
import type { Readiness } from './readiness';

/** Teams' own limit for a message is about 100 KB; anything far beyond is no activity. */
const LARGEST_BODY_BYTES = 512 * 1024;

export type ServerParts = {
  /** Runs a turn and ends the response. When it rejects before that, the caller gets a 500 without the reason. */
  messages: (request: Request, response: Response) => Promise<void>;
  readiness: Readiness;
  metrics: Metrics;
  logger: Logger;
};

/** The HTTP side: `/api/messages`, `/healthz`, `/readyz`, `/metrics`. It does not listen yet. */
export function createHttpServer(parts: ServerParts): Server {
  const server = createServer({ name: 'playbook-bot', handleUncaughtExceptions: false });
  server.use(plugins.queryParser({ mapParams: false }));

  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const { readiness } = parts;
    response.send(readiness.isReady() ? 200 : 503, readiness.state());
  });
  server.get('/metrics', async (_request: Request, response: Response) => {
    response.sendRaw(200, await parts.metrics.text(), { 'Content-Type': parts.metrics.contentType });
  });
  server.post(
    '/api/messages',
    acceptJson(),
    ...plugins.bodyParser({ maxBodySize: LARGEST_BODY_BYTES, mapParams: false, requestBodyOnGet: false }),
    async (request: Request, response: Response) => {
      if (!parts.readiness.isReady()) {
        response.header('Retry-After', '2');
        sendProblem(
          response,
          503,
          'not_ready',
          'The bot is starting or shutting down. Try again in a few seconds.',
        );
        return;
      }
      const check = checkActivity(request.body);
      if (!check.ok) {
        sendProblem(response, 400, 'activity_invalid', check.message);
        return;
      }
      await parts.messages(request, response);
    },
  );
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const refusal = refusalOf(error);
    if (refusal) parts.logger.debug({ err: error }, 'a request was refused');
    else parts.logger.error({ err: error, path: request.path() }, 'a request failed');
    if (!response.headersSent) {
      const { status, code, message } = refusal ?? UNEXPECTED;
      sendProblem(response, status, code, message);
    }
    done();
  });
  return server;
}

const UNEXPECTED: Refusal = {
  status: 500,
  code: 'internal',
  message: 'The bot could not process this request. Its log tells why.',
};

/** Resolves once connections are accepted. Rejects with a remedy when the port cannot be had. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use: stop the program that has it, or set PORT to another one`
          : `Cannot listen on ${host}:${port}: ${error.message}`;
      reject(new Error(why, { cause: error }));
    });
    server.listen(port, host, () => resolve());
  });
}

/** How soon a connection is closed whose request was answered during the end. */
const IDLE_CHECK_MS = 20;

/** Takes no more connections; resolves when the requests under way have been answered. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Kept-alive connections without a request would hold it open for as long as the client likes.
    const closeIdle = (): void => server.server.closeIdleConnections();
    const closing = setInterval(closeIdle, IDLE_CHECK_MS);
    server.close(() => {
      clearInterval(closing);
      resolve();
    });
    closeIdle();
  });
}
