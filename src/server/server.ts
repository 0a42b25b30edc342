import { createServer, plugins, type Request, type Response, type Server } from 'restify';
import type { Logger } from '../bot/logger';
import { checkActivity } from './activityEdge';
import type { Metrics } from './metrics';
import type { Readiness } from './readiness';

/** Teams' own limit for a message is about 100 KB; anything far beyond is no activity. */
const LARGEST_BODY_BYTES = 512 * 1024;

export type ServerParts = {
  /** Runs a turn and ends the response. May throw only before it has answered. */
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
    const { ready, state } = parts.readiness();
    response.send(ready ? 200 : 503, state);
  });
  server.get('/metrics', async (_request: Request, response: Response) => {
    response.sendRaw(200, await parts.metrics.text(), { 'Content-Type': parts.metrics.contentType });
  });
  server.post(
    '/api/messages',
    ...plugins.bodyParser({ maxBodySize: LARGEST_BODY_BYTES, mapParams: false, requestBodyOnGet: false }),
    async (request: Request, response: Response) => {
      if (!parts.readiness().ready) {
        response.send(
          503,
          problem('not_ready', 'The bot is starting or shutting down. Try again in a few seconds.'),
          {
            'Retry-After': '2',
          },
        );
        return;
      }
      const check = checkActivity(request.body);
      if (!check.ok) {
        response.send(400, problem('activity_invalid', check.message));
        return;
      }
      await parts.messages(request, response);
    },
  );
  server.on('restifyError', (_request: Request, _response: Response, error: Error, done: () => void) => {
    parts.logger.debug({ err: error }, 'request refused');
    done();
  });
  return server;
}

function problem(code: string, message: string): object {
  return { error: { code, message } };
}

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
