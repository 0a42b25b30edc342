import { z } from 'zod';
import { agentVariables } from '../src/settings/agentSettings';
import { ConfigError, type Environment, readPlaybookUrl } from '../src/settings/config';

/** What an app package is filled in with, beside its version. */
export type PackageSettings = {
  botId: string;
  appId: string;
  publisher: { name: string; url: string; privacyUrl: string; termsUrl: string };
  /** The host of the bot, null when it is not to be named. */
  domain: string | null;
  /** The content folder, and the base address of the published playbook, null when it is not set. */
  content: { folder: string; publishedAt: string | null };
  /** Where agents are answered and how they sign in; null when the app carries no agent connector. */
  connector: { url: string; authReference: string } | null;
};

const guid = (error: string) => z.guid({ error: (issue) => (issue.input === undefined ? error : NO_GUID) });
const NO_GUID = 'is no GUID such as 00000000-0000-0000-0000-000000000000';
const webPage = z.url({ protocol: /^https$/, error: 'is no address such as https://contoso.com/privacy' });
/** What a draft names as long as the settings do not; a finished package refuses both. */
const STAND_IN_URL = 'https://example.com';
export const STAND_IN_NAME = 'Playbook bot';

const settings = z.object({
  MicrosoftAppId: guid(
    'is not set: take the app (client) id of the bot’s registration in Microsoft Entra ID',
  ),
  TEAMS_APP_ID: z.guid(NO_GUID).optional(),
  BOT_DOMAIN: z
    .string()
    .regex(/^(?=.*\.)[a-z0-9.-]+$/i, 'is no host name such as bot.contoso.com, without https:// and path')
    .optional(),
  CONTENT_DIR: z.string().default('content'),
  MCP_URL: agentVariables.MCP_URL,
  MCP_AUTH_REFERENCE: z.string().max(128, 'has more than 128 characters').optional(),
  PUBLISHER_NAME: z.string().max(32, 'has more than 32 characters').default(STAND_IN_NAME),
  PUBLISHER_URL: webPage.optional(),
  PUBLISHER_PRIVACY_URL: webPage.optional(),
  PUBLISHER_TERMS_URL: webPage.optional(),
});

/** Every environment variable that is read, beside those of the bot. */
export const PACKAGE_SETTING_NAMES: readonly string[] = Object.keys(settings.shape).filter(
  (name) => !['MicrosoftAppId', 'MCP_URL', 'CONTENT_DIR'].includes(name),
);

/**
 * An empty variable counts as not set. Without `TEAMS_APP_ID` the app has the id of its bot; an address that is not set
 * is that of the publisher, or an example.
 *
 * @throws ConfigError naming every setting that is missing or wrong and what it should be
 */
export function readPackageSettings(environment: Environment): PackageSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => {
        const name = path.join('.');
        const value = given[name];
        return value === undefined ? `${name} ${message}` : `${name}=${JSON.stringify(value)} ${message}`;
      }),
    );
  }
  const values = parsed.data;
  if (values.MCP_AUTH_REFERENCE !== undefined && values.MCP_URL === undefined)
    throw new ConfigError(['MCP_AUTH_REFERENCE is set without MCP_URL: an agent connector needs both']);
  const url = values.PUBLISHER_URL ?? STAND_IN_URL;
  return {
    botId: values.MicrosoftAppId,
    appId: values.TEAMS_APP_ID ?? values.MicrosoftAppId,
    publisher: {
      name: values.PUBLISHER_NAME,
      url,
      privacyUrl: values.PUBLISHER_PRIVACY_URL ?? url,
      termsUrl: values.PUBLISHER_TERMS_URL ?? url,
    },
    domain: values.BOT_DOMAIN ?? null,
    content: { folder: values.CONTENT_DIR, publishedAt: readPlaybookUrl(given) },
    connector:
      values.MCP_URL !== undefined && values.MCP_AUTH_REFERENCE !== undefined
        ? { url: values.MCP_URL, authReference: values.MCP_AUTH_REFERENCE }
        : null,
  };
}
