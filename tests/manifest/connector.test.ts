import { describe, expect, it } from '@jest/globals';
import { buildManifest, problemsOf } from '../../manifest/appPackage';
import template from '../../manifest/manifest.json';
import { readPackageSettings } from '../../manifest/settings';
import { readCatalogues } from '../../src/i18n/catalogue';

const BOT = '5f0c8d2e-93b1-4a67-8e24-b7d16c3fa901';
const URL = 'https://bot.fabrikam-cloud.net/mcp';

function built(environment: Record<string, string>) {
  const settings = readPackageSettings({
    MicrosoftAppId: BOT,
    BOT_DOMAIN: 'bot.fabrikam-cloud.net',
    PUBLISHER_NAME: 'Fabrikam',
    PUBLISHER_URL: 'https://fabrikam-cloud.net',
    PUBLISHER_PRIVACY_URL: 'https://fabrikam-cloud.net/privacy',
    PUBLISHER_TERMS_URL: 'https://fabrikam-cloud.net/terms',
    ...environment,
  });
  return buildManifest(template, readCatalogues(), { settings, version: '1.2.0' });
}

describe('the agent connector of the app', () => {
  it('is there when the address and the sign-in are set', () => {
    const { manifest, translations, schemas, english } = built({
      MCP_URL: URL,
      MCP_AUTH_REFERENCE: 'registration-1',
    });
    expect(problemsOf(manifest, translations, schemas, english)).toEqual([]);
    expect(manifest).toMatchObject({
      bots: [{ botId: BOT }],
      agentConnectors: [
        {
          toolSource: {
            remoteMcpServer: {
              mcpServerUrl: URL,
              authorization: { type: 'OAuthPluginVault', referenceId: 'registration-1' },
            },
          },
        },
      ],
    });
  });

  it.each([[{}], [{ MCP_URL: URL }]])('is not there with %j', (environment) => {
    expect(built(environment).manifest).not.toHaveProperty('agentConnectors');
  });

  it('without its address is a wrong setting', () => {
    expect(() => built({ MCP_AUTH_REFERENCE: 'registration-1' })).toThrow(
      'MCP_AUTH_REFERENCE is set without MCP_URL: an agent connector needs both',
    );
  });
});
