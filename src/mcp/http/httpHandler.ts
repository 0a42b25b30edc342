import { createMcpHandler } from '@modelcontextprotocol/server';
import { createMcpServer } from '../createMcpServer';
import type { McpParts } from '../parts';

export type McpHttp = {
  /**
   * Answers one request. `body` is its parsed JSON, undefined for none. Who may ask is for the caller to check.
   */
  handle(request: Request, body: unknown): Promise<Response>;
  /** Tells all who listen that the list of pages is another one. */
  pagesChanged(): void;
  /** Ends what is still streamed. */
  close(): Promise<void>;
};

/** Streams that wait for changes, each of which holds a connection; the server has 500 of those for everybody. */
const MOST_LISTENERS = 100;

/**
 * MCP over streamable HTTP. Each request has a server of its own and nothing is kept between two, so that any process
 * can answer. Clients of 2025 are served without sessions, those of 2026 by its protocol.
 */
export function createMcpHttp(parts: McpParts): McpHttp {
  const handler = createMcpHandler(() => createMcpServer(parts), {
    maxSubscriptions: MOST_LISTENERS,
    onerror: (error) => parts.failed(error, 'mcp over http'),
  });
  return {
    handle: (request, body) => handler.fetch(request, body === undefined ? {} : { parsedBody: body }),
    pagesChanged: () => handler.notify.resourcesChanged(),
    close: handler.close,
  };
}
