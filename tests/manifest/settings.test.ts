import { describe, expect, it } from '@jest/globals';
import { readPackageSettings } from '../../manifest/settings';
import { ConfigError } from '../../src/settings/config';

const BOT = '5f0c8d2e-93b1-4a67-8e24-b7d16c3fa901';
const APP = '9a41e7c3-2d85-4f0b-a6c9-e830d25b7f02';

describe('the settings of the app package', () => {
  it('need the id of the bot alone', () => {
    const settings = readPackageSettings({ MicrosoftAppId: BOT });
    expect(settings).toMatchObject({ botId: BOT, appId: BOT, domain: null });
    expect(settings.publisher.url).toBe('https://example.com');
  });

  it('say all of it, when all is set', () => {
    const settings = readPackageSettings({
      MicrosoftAppId: BOT,
      TEAMS_APP_ID: APP,
      BOT_DOMAIN: 'playbook.contoso.com',
      PUBLISHER_NAME: 'Contoso',
      PUBLISHER_URL: 'https://contoso.com',
      PUBLISHER_PRIVACY_URL: 'https://contoso.com/privacy',
      PUBLISHER_TERMS_URL: 'https://contoso.com/terms',
    });
    expect(settings).toEqual({
      botId: BOT,
      appId: APP,
      domain: 'playbook.contoso.com',
      content: { folder: 'content', publishedAt: null },
      connector: null,
      publisher: {
        name: 'Contoso',
        url: 'https://contoso.com',
        privacyUrl: 'https://contoso.com/privacy',
        termsUrl: 'https://contoso.com/terms',
      },
    });
  });

  it('stand in for each other', () => {
    const { publisher } = readPackageSettings({ MicrosoftAppId: BOT, PUBLISHER_URL: 'https://contoso.com' });
    expect(publisher).toMatchObject({ privacyUrl: 'https://contoso.com', termsUrl: 'https://contoso.com' });
  });

  it('count as not set when they are empty', () => {
    expect(readPackageSettings({ MicrosoftAppId: BOT, TEAMS_APP_ID: ' ' }).appId).toBe(BOT);
  });
});

describe('wrong settings', () => {
  it.each([
    [
      'no bot',
      {},
      'MicrosoftAppId is not set: take the app (client) id of the bot’s registration in Microsoft Entra ID',
    ],
    [
      'a bot that is no GUID',
      { MicrosoftAppId: '4047' },
      'MicrosoftAppId="4047" is no GUID such as 00000000-0000-0000-0000-000000000000',
    ],
    [
      'an app that is no GUID',
      { MicrosoftAppId: BOT, TEAMS_APP_ID: 'playbook' },
      'TEAMS_APP_ID="playbook" is no GUID such as 00000000-0000-0000-0000-000000000000',
    ],
    [
      'an address for a host',
      { MicrosoftAppId: BOT, BOT_DOMAIN: 'https://bot.contoso.com' },
      'BOT_DOMAIN="https://bot.contoso.com" is no host name such as bot.contoso.com, without https:// and path',
    ],
    [
      'a publisher without https',
      { MicrosoftAppId: BOT, PUBLISHER_PRIVACY_URL: 'http://contoso.com' },
      'PUBLISHER_PRIVACY_URL="http://contoso.com" is no address such as https://contoso.com/privacy',
    ],
    [
      'a name that Teams would cut',
      { MicrosoftAppId: BOT, PUBLISHER_NAME: 'C'.repeat(33) },
      `PUBLISHER_NAME="${'C'.repeat(33)}" has more than 32 characters`,
    ],
  ])('are told with the remedy: %s', (_, environment, problem) => {
    expect(problemsOf(environment)).toEqual([problem]);
  });

  it('are told all at once', () => {
    expect(problemsOf({ TEAMS_APP_ID: 'x', BOT_DOMAIN: 'x', PUBLISHER_URL: 'x' })).toHaveLength(4);
  });
});

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readPackageSettings(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
