import { z } from 'zod';

const manifestSchema = z.looseObject({});

/** The manifest with an agent connector for the MCP server at `url`. Agents sign in by OAuth. */
export function withConnector(
  manifest: unknown,
  { url, authReference }: { url: string; authReference: string },
): unknown {
  return {
    ...manifestSchema.parse(manifest),
    agentConnectors: [
      {
        id: 'playbook',
        displayName: 'Playbook',
        description:
          'Answers from the FastTrack partner playbook, word for word and with the page they come from: next steps, resources, tasks, phases and whole pages, in six languages. It only reads.',
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
