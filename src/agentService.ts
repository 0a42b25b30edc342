import { randomUUID } from 'node:crypto';
import type { Known } from './ask/answerLines';
import { createTenantTokens } from './bot/framework/authentication/tenantTokens';
import type { Logger } from './bot/turn/logger';
import type { Cards } from './cards/cards';
import type { Texts } from './i18n/texts';
import { notFromThisMachine } from './mcp/http/fromThisMachine';
import { createMcpHttp } from './mcp/http/httpHandler';
import { type AgentAdmission, createAgentEndpoint } from './server/agents/agentEndpoint';
import { createRateLimit } from './server/agents/rateLimit';
import type { Agents } from './server/server';
import type { AgentSettings, CloudSettings, Credentials } from './settings/config';

export type AgentService = Agents & {
  /** Tells agents that listen that the pages are others. */
  pagesChanged(): void;
  /** Ends what agents still listen to, so that the server can close. */
  close(): Promise<void>;
};

type Settings = { agents: AgentSettings; credentials: Credentials; cloud: CloudSettings };
type Parts = { knowledge: () => Known; cards: Cards; texts: Texts; logger: Logger };

/** MCP over HTTP as the settings have it; null when it is switched off. */
export function createAgentService(
  { agents, credentials, cloud }: Settings,
  parts: Parts,
): AgentService | null {
  if (!agents.enabled) return null;
  const { logger } = parts;
  const mcp = createMcpHttp({
    ...parts,
    failed: (err, what) => {
      const failure = randomUUID();
      logger.error({ err, failure, what }, 'a request of an agent failed');
      return failure;
    },
  });
  const directory =
    credentials.kind === 'none' ? null : directoryOf(credentials.tenantId.toLowerCase(), cloud);
  const endpoint = createAgentEndpoint({
    admission: admissionOf(agents, credentials, directory, logger),
    rateLimit: createRateLimit(agents.callsPerMinute, Date.now),
    handle: mcp.handle,
    logger,
  });
  const metadata =
    agents.url === null || directory === null || credentials.kind === 'none'
      ? null
      : {
          resource: agents.url,
          authorization_servers: [agents.tokenIssuer ?? directory.authority],
          scopes_supported: [`api://${credentials.appId}/.default`],
          bearer_methods_supported: ['header'],
          resource_name: 'Playbook',
        };
  return { endpoint, metadata, pagesChanged: mcp.pagesChanged, close: mcp.close };
}

type Directory = { authority: string; metadataUrl: string; issuers: string[] };

/** Microsoft Entra ID's addresses for a tenant: its tokens of version 2 and of version 1. */
function directoryOf(tenantId: string, { service }: CloudSettings): Directory {
  const host = service === 'us-government' ? 'login.microsoftonline.us' : 'login.microsoftonline.com';
  const authority = `https://${host}/${tenantId}/v2.0`;
  return {
    authority,
    metadataUrl: `${authority}/.well-known/openid-configuration`,
    issuers: [authority, `https://sts.windows.net/${tenantId}/`],
  };
}

function admissionOf(
  { url, openIdMetadataUrl, tokenIssuer }: AgentSettings,
  credentials: Credentials,
  directory: Directory | null,
  logger: Logger,
): AgentAdmission {
  if (credentials.kind === 'none' || directory === null)
    return { kind: 'this-machine', refuse: notFromThisMachine };
  const check = createTenantTokens(
    {
      appId: credentials.appId,
      tenantId: credentials.tenantId,
      metadataUrl: openIdMetadataUrl ?? directory.metadataUrl,
      issuers: tokenIssuer === null ? directory.issuers : [tokenIssuer],
    },
    logger,
  );
  const metadataUrl = url === null ? null : new URL('/.well-known/oauth-protected-resource/mcp', url).href;
  return { kind: 'token', check, metadataUrl };
}
