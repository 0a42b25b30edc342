import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import type { TokenIssuer } from '../../server/tokenIssuer';
import { called } from '../called';
import {
  type AgentServer,
  claims,
  clientOverHttp,
  startAgentServer,
  startDirectory,
  WITH_SIGN_IN,
} from './http';

const CALLS = 2000;
/** Each waits for its answer on a connection of its own, of which the server has 500. */
const AT_ONCE = 400;
/** One client's requests all listen to one signal, and Node warns of more than 1,500 of them. */
const CLIENTS = 4;

let directory: TokenIssuer;
let server: AgentServer;
const clients: Client[] = [];
beforeAll(async () => {
  directory = await startDirectory();
  server = await startAgentServer(WITH_SIGN_IN, {
    openIdMetadataUrl: directory.metadataUrl,
    tokenIssuer: directory.issuer,
    callsPerMinute: 100_000,
  });
  const token = directory.sign(claims(directory));
  for (let i = 0; i < CLIENTS; i += 1) clients.push(await clientOverHttp(server.url, token));
});
afterAll(async () => {
  for (const client of clients) await client.close();
  await server.close();
  directory.stop();
});

it(`${CALLS} calls over HTTP, ${AT_ONCE} of them at once, are all answered`, async () => {
  let answered = 0;
  const callInTurn = async (first: number): Promise<void> => {
    for (let i = first; i < CALLS; i += AT_ONCE) {
      const wrong = i % 5 === 0;
      const client = clients[i % CLIENTS] as Client;
      const { isError } = wrong
        ? await called(client, 'page', { page: `nowhere-${i}` })
        : await called(client, 'ask', { question: `next steps after the kickoff ${i % 10}`, locale: 'de' });
      expect(isError).toBe(wrong);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_unused, first) => callInTurn(first)));
  expect(answered).toBe(CALLS);
});
