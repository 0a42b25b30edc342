import { z } from 'zod';
import { trusted } from './cloudSettings';

/** How agents are answered over HTTP. */
export type AgentSettings = {
  enabled: boolean;
  /** The public address, such as `https://bot.contoso.com/mcp`; null when it is not known. */
  url: string | null;
  callsPerMinute: number;
  /** Where the keys of the tenant are listed, and who issues its tokens; null: as Microsoft Entra ID has it. */
  openIdMetadataUrl: string | null;
  tokenIssuer: string | null;
};

/** The environment variables. */
export const agentVariables = {
  MCP_HTTP: z.enum(['on', 'off'], 'is not one of on, off').default('off'),
  MCP_URL: z
    .url({ protocol: /^https$/, error: 'is no https:// address such as https://bot.contoso.com/mcp' })
    .optional(),
  MCP_CALLS_PER_MINUTE: z.coerce
    .number('is no number')
    .int('is no whole number')
    .min(1, 'is below 1')
    .max(100_000, 'is above 100000')
    .default(300),
  MCP_OPENID_METADATA_URL: trusted.optional(),
  MCP_TOKEN_ISSUER: z.string().optional(),
};

export function agentSettingsOf(values: z.infer<z.ZodObject<typeof agentVariables>>): AgentSettings {
  return {
    enabled: values.MCP_HTTP === 'on',
    url: values.MCP_URL ?? null,
    callsPerMinute: values.MCP_CALLS_PER_MINUTE,
    openIdMetadataUrl: values.MCP_OPENID_METADATA_URL ?? null,
    tokenIssuer: values.MCP_TOKEN_ISSUER ?? null,
  };
}

type Given = Readonly<Record<string, string | undefined>>;

/** What is missing. Without credentials only programs on this machine are answered, which needs no tenant. */
export function agentProblems({ MCP_HTTP, MicrosoftAppId, MicrosoftAppTenantId }: Given): string[] {
  return MCP_HTTP === 'on' && MicrosoftAppId !== undefined && MicrosoftAppTenantId === undefined
    ? ['MCP_HTTP=on needs MicrosoftAppTenantId: agents are answered with tokens of that tenant alone']
    : [];
}
