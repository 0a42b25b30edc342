import type { Readable, Writable } from 'node:stream';
import type { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createMcpServer } from '../createMcpServer';
import type { McpParts } from '../parts';
import { LastAnswersTransport } from './lastAnswersTransport';

export type StdioServer = {
  /** Resolves when the client has ended the connection and every request is answered. */
  ended: Promise<void>;
  /** Ends the connection, whatever is not answered. */
  end(): void;
  /** Tells the client that the list of pages is another one. */
  pagesChanged(): void;
};

/**
 * Serves one client over two streams, of which `output` carries the protocol and nothing else.
 * `ready`: when `parts.knowledge` can be asked; what needs it waits until then.
 * @param failed is told of messages that are none
 */
export function serveOverStdio(
  parts: McpParts,
  { input, output, ready }: { input: Readable; output: Writable; ready: Promise<unknown> },
  failed: (error: Error) => void,
): StdioServer {
  const servers: McpServer[] = [];
  const transport = new LastAnswersTransport(input, output, ready);
  const create = (): McpServer => {
    const server = createMcpServer(parts);
    servers.push(server);
    return server;
  };
  serveStdio(create, { transport, onerror: failed });
  // Set by the line above, and called when the transport has closed.
  const closed = transport.onclose;
  const ended = new Promise<void>((resolve) => {
    transport.onclose = () => {
      closed?.();
      resolve();
    };
  });
  return {
    ended,
    end: () => {
      transport.close().catch(failed);
    },
    pagesChanged: () => {
      for (const server of servers) if (server.isConnected()) server.sendResourceListChanged();
    },
  };
}
