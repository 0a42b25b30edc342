import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The headers of a request as the web's own type has them. */
export function webHeaders({ headers }: IncomingMessage): Headers {
  const own = new Headers();
  for (const [name, values] of Object.entries(headers)) {
    for (const value of [values ?? []].flat()) own.append(name, value);
  }
  return own;
}

/** A request without its body, which is read apart. It is aborted when the client goes before it is answered. */
export function webRequest(request: IncomingMessage, response: ServerResponse, headers: Headers): Request {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  // The path is that of the route; host and scheme are what a proxy makes of them, and nobody reads them.
  const { method = 'POST' } = request;
  return new Request(new URL('/mcp', 'http://localhost'), { method, headers, signal: gone.signal });
}

/** Sends an answer of the web's own type, as it comes. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) {
    response.end();
    return;
  }
  // A client that goes early is no failure.
  await pipeline(Readable.fromWeb(answer.body), response).catch(() => undefined);
}
