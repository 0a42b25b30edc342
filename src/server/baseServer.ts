import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino } from 'pino';
import {
  createServer,
  type Formatter,
  type Next,
  type Request,
  type Response,
  type Server,
  type ServerOptions,
} from 'restify';
import type { Logger } from '../bot/turn/logger';
import { Connections } from './connections';
import { createJsonOnce } from './jsonOnce';
import type { Limits } from './limits';
import { type Refusal, refusalOf, sendProblem } from './problem';

export type HttpServer = { restify: Server; connections: Connections };

/**
 * restify logs with pino, though its types name another logger. It would log whole requests, with token and message,
 * so it is silenced and requests are logged here.
 */
const SILENT = pino({ enabled: false }) as unknown as NonNullable<ServerOptions['log']>;

/**
 * On every answer, whatever the route. Nothing here is a page: a browser is not to guess types, run or frame anything,
 * keep a copy, or tell others where it was.
 */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** A server without routes, which keeps to the limits and answers what it has no route for. */
export function createBaseServer(logger: Logger, limits: Limits): HttpServer {
  const server = createServer({
    name: 'playbook-bot',
    handleUncaughtExceptions: false,
    // Otherwise restify would answer `Expect: 100-continue` and ask for the body before the request was checked.
    noWriteContinue: true,
    log: SILENT,
    formatters: { 'application/json; q=0.4': jsonFormatter() },
  });
  const connections = new Connections(server.server, limits);
  const secure = (_request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  };
  // Before restify, which answers some requests without asking any handler.
  server.server.prependListener('request', secure);
  server.server.prependListener('checkContinue', secure);

  server.pre((request: Request, response: Response, next: Next) => {
    const readable = hasReadableTarget(request);
    if (!readable)
      sendProblem(response, 400, 'target_invalid', 'The target or the Host of the request is no URL.');
    next(readable ? undefined : false);
  });
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const refusal = refusalOf(error);
    if (refusal) logger.debug({ status: refusal.status, code: refusal.code }, 'a request was refused');
    else logger.error({ err: error }, 'a request failed');
    if (!response.headersSent) {
      const { status, code, message } = refusal ?? UNEXPECTED;
      sendProblem(response, status, code, message);
    }
    done();
  });
  return { restify: server, connections };
}

/** In place of restify's own, which writes each answer anew. */
function jsonFormatter(): Formatter {
  const jsonOnce = createJsonOnce();
  return (_request, response, body) => {
    const json = jsonOnce(body);
    response.setHeader('Content-Length', json.byteLength);
    return json;
  };
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

/**
 * Resolves once connections are accepted. Rejects with a remedy when the port cannot be used.
 * @param setting the one that the port comes from
 */
export function listen(
  { restify }: HttpServer,
  port: number,
  host: string,
  setting: 'PORT' | 'METRICS_PORT' = 'PORT',
): Promise<void> {
  return new Promise((resolve, reject) => {
    restify.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use: stop the program that has it, or set ${setting} to another one`
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
