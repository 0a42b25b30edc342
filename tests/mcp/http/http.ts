import { Client, type ClientOptions, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { createAgentService } from '../../../src/agentService';
import { cachedAnswering } from '../../../src/answering/cachedAnswering';
import type { AgentSettings, Credentials } from '../../../src/settings/config';
import { keptLog, type LogLine } from '../../bot/fakes';
import { ownKnowledge } from '../../once/content';
import { cards, texts } from '../../once/parts';
import { type RunningServer, startServer } from '../../server/servers';
import { type Json, startTokenIssuer, type TokenIssuer } from '../../server/tokenIssuer';

export const APP = '11111111-1111-1111-1111-111111111111';
export const TENANT = '22222222-2222-2222-2222-222222222222';
export const OTHER_TENANT = '33333333-3333-3333-3333-333333333333';

const CLOUD = {
  service: 'public',
  openIdMetadataUrl: null,
  tokenIssuer: null,
  loginUrl: null,
  oauthScope: null,
} as const;
const AGENTS = { enabled: true, url: null, callsPerMinute: 300, openIdMetadataUrl: null, tokenIssuer: null };
export const WITH_SIGN_IN: Credentials = {
  kind: 'secret',
  appType: 'SingleTenant',
  appId: APP,
  password: 'secret',
  tenantId: TENANT,
};

export type AgentServer = RunningServer & { log: readonly LogLine[]; pagesChanged(): void };

/** A server that answers agents from our own pages. */
export async function startAgentServer(
  credentials: Credentials,
  agents: Partial<AgentSettings> = {},
): Promise<AgentServer> {
  const { playbook, answering } = await ownKnowledge();
  // As it is in service.
  const knowledge = { playbook, answering: cachedAnswering(answering) };
  const logger = keptLog();
  const service = createAgentService(
    { agents: { ...AGENTS, ...agents }, credentials, cloud: CLOUD },
    { knowledge: () => knowledge, cards, texts, logger },
  );
  const running = await startServer({ agents: service, logger });
  return {
    ...running,
    log: logger.lines,
    pagesChanged: () => service?.pagesChanged(),
    close: async () => {
      await service?.close();
      await running.close();
    },
  };
}

/** The directory of a tenant, on this machine. */
export function startDirectory(): Promise<TokenIssuer> {
  return startTokenIssuer([]);
}

/** The claims of a token that is taken, with others. */
export function claims(issuer: TokenIssuer, different: Json = {}): Json {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer.issuer,
    aud: APP,
    tid: TENANT,
    oid: 'ada',
    nbf: now - 10,
    exp: now + 3600,
    ...different,
  };
}

/** The official client over HTTP. */
export async function clientOverHttp(
  url: string,
  token: string | null,
  options: ClientOptions = {},
): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, options);
  const headers = token === null ? {} : { Authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } }));
  return client;
}
