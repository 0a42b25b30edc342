import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Limits } from './limits';

/** How often connections are checked while the server closes. */
const CLOSING_CHECK_MS = 20;

const NO_TUNNEL = 'HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * Tracks the open connections of a server and enforces its limits, so that no client can block others or keep the
 * process alive.
 */
export class Connections {
  readonly #server: Server;
  readonly #limits: Limits;
  /** The number of running turns on each open connection. */
  readonly #turns = new Map<Socket, number>();
  /** The number of unanswered requests on each connection. */
  readonly #unanswered = new WeakMap<Socket, number>();

  constructor(server: Server, limits: Limits) {
    this.#server = server;
    this.#limits = limits;
    server.maxConnections = limits.connections;
    server.headersTimeout = limits.headersMs;
    server.requestTimeout = limits.requestMs;
    server.keepAliveTimeout = limits.keepAliveMs;
    server.timeout = limits.silenceMs;
    // Node reads this when the server starts to listen. The types allow it only as an option when creating the
    // server.
    Object.assign(server, { connectionsCheckingInterval: limits.checkMs });
    // restify's own upgrade listener does nothing. Without a listener, Node ignores the upgrade header and answers
    // normally.
    server.removeAllListeners('upgrade');
    server.on('connect', (_request, socket: Duplex) => {
      socket.end(NO_TUNNEL, () => socket.destroy());
    });
    // Closes idle connections when one is refused, so that the refused client can connect on its next attempt.
    server.on('drop', () => server.closeIdleConnections());
    server.on('connection', (socket: Socket) => {
      this.#turns.set(socket, 0);
      socket.once('close', () => this.#turns.delete(socket));
    });
    const watch = (request: IncomingMessage, response: ServerResponse): void => {
      this.#watch(request, response);
    };
    server.prependListener('request', watch);
    server.prependListener('checkContinue', watch);
  }

  /** Runs a turn. Closing the server waits for it, and for a moment until the answer is sent. */
  async during(request: IncomingMessage, response: ServerResponse, turn: () => Promise<void>): Promise<void> {
    const { socket } = request;
    this.#count(socket, 1);
    try {
      await turn();
    } finally {
      if (response.writableFinished || socket.destroyed) this.#count(socket, -1);
      else within(this.#limits.restMs, response, () => this.#count(socket, -1));
    }
  }

  /** Accepts no more connections; resolves when all running turns are answered and no connection is open. */
  close(): Promise<void> {
    const started = performance.now();
    const closeThose = (): void => {
      this.#server.closeIdleConnections();
      if (performance.now() - started < this.#limits.closingMs) return;
      for (const [socket, turns] of this.#turns) if (turns === 0) socket.destroy();
    };
    return new Promise((resolve) => {
      const closing = setInterval(closeThose, CLOSING_CHECK_MS);
      this.#server.close(() => {
        clearInterval(closing);
        resolve();
      });
      closeThose();
    });
  }

  #count(socket: Socket, by: number): void {
    const turns = this.#turns.get(socket);
    if (turns !== undefined) this.#turns.set(socket, turns + by);
  }

  #watch(request: IncomingMessage, response: ServerResponse): void {
    const { socket, headers } = request;
    // The data after such a request may not be HTTP, so the connection is not reused.
    if (headers.upgrade !== undefined || headers.expect !== undefined) response.shouldKeepAlive = false;

    const unanswered = (this.#unanswered.get(socket) ?? 0) + 1;
    this.#unanswered.set(socket, unanswered);
    if (unanswered > this.#limits.unanswered) socket.destroy();
    response.once('close', () => {
      this.#unanswered.set(socket, (this.#unanswered.get(socket) ?? 1) - 1);
      // Node would read the rest for as long as a request may take. If the connection were cut at once, the client
      // might not see the answer.
      if (!request.complete) within(this.#limits.restMs, request, (late) => late && socket.destroy());
    });
  }
}

/** Calls `then` once: when `stream` closes, or when that takes longer than `ms`. */
function within(ms: number, stream: NodeJS.EventEmitter, then: (late: boolean) => void): void {
  const timer = setTimeout(() => {
    stream.off('close', inTime);
    then(true);
  }, ms);
  const inTime = (): void => {
    clearTimeout(timer);
    then(false);
  };
  stream.once('close', inTime);
}
