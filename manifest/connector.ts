import { z } from 'zod';
import type { PhraseKey } from '../src/i18n/catalogue';

const manifestSchema = z.looseObject({});

/** The template of the manifest with an agent connector for the MCP server at `url`. Agents sign in by OAuth. */
export function withConnector(
  template: unknown,
  { url, authReference }: { url: string; authReference: string },
): unknown {
  return {
    ...manifestSchema.parse(template),
    agentConnectors: [
      {
        id: 'playbook',
        displayName: placeOf('app.name'),
        description: placeOf('app.agent'),
        toolSource: {
          remoteMcpServer: {
            mcpServerUrl: url,
            authorization: { type: 'OAuthPluginVault', referenceId: authReference },
          },
        },
      },
    ],
  };
}

/** Where a text of the catalogues stands in the template. */
function placeOf(key: PhraseKey): string {
  return `\${{text:${key}}}`;
}
