import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import type { Known } from '../../src/ask/answerLines';
import { createMcpServer } from '../../src/mcp/createMcpServer';
import type { McpParts } from '../../src/mcp/parts';
import { cards, texts } from '../once/parts';

/** What a server answers from, with the failures that it reported. */
export function partsOf(knowledge: () => Known): McpParts & { failures: { error: unknown; what: string }[] } {
  const failures: { error: unknown; what: string }[] = [];
  return {
    knowledge,
    cards,
    texts,
    failures,
    failed: (error, what) => `failure-${failures.push({ error, what })}`,
  };
}

/** The official client, connected to a server in this process. */
export async function connected(parts: McpParts): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const server = createMcpServer(parts);
  await server.connect(theirs);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(ours);
  return client;
}
