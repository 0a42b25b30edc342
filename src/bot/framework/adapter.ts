import { type CloudAdapter, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { CloudSettings, Credentials } from '../../config';
import type { TokenSource } from '../connector/send';
import type { Logger } from '../turn/logger';
import { cloudOf } from './cloud';
import { dropDuplicates } from './dropDuplicates';
import { PlaybookAdapter } from './playbookAdapter';
import { ReusedClients } from './reusedClients';
import { showTyping } from './showTyping';
import { tokenGuard } from './token';

const TYPING_MS = { after: 700, every: 3000 };

/** Where the Bot Framework is, and whose people are served (in small letters; empty: everybody's). */
export type AdapterSettings = { cloud?: Partial<CloudSettings>; allowedTenants?: readonly string[] };

/** The Bot Framework's adapter for these credentials. With none it trusts every caller: loopback only. */
export function createAdapter(
  credentials: Credentials,
  logger: Logger,
  settings: AdapterSettings = {},
): CloudAdapter {
  const cloud = cloudOf(settings.cloud);
  const adapter = new PlaybookAdapter(
    new ReusedClients(cloud, credentialsFactory(credentials)),
    {
      guard: credentials.kind === 'none' ? null : tokenGuard(cloud.ToBotFromChannelTokenIssuer),
      allowedTenants: settings.allowedTenants ?? [],
    },
    logger,
  );
  adapter.use(dropDuplicates());
  adapter.use(showTyping(TYPING_MS));
  return adapter;
}

/** The tokens with which the bot sends on its own account, outside of a turn. Kept by botbuilder until they expire. */
export function createTokenSource(
  credentials: Credentials,
  settings: Partial<CloudSettings> = {},
): TokenSource {
  if (credentials.kind === 'none') return () => Promise.resolve(null);
  const { ToChannelFromBotOAuthScope: audience, ToChannelFromBotLoginUrl: login } = cloudOf(settings);
  const created = credentialsFactory(credentials).createCredentials(credentials.appId, audience, login, true);
  // Who waits for it first is told of a failure.
  created.catch(() => undefined);
  return async () => {
    const source = await created;
    return hasToken(source) ? source.getToken() : null;
  };
}

/** Every kind of credentials that the factory makes has one; their common type does not say so. */
function hasToken(credentials: object): credentials is { getToken(): Promise<string> } {
  return 'getToken' in credentials && typeof credentials.getToken === 'function';
}

function credentialsFactory(credentials: Credentials): ConfigurationServiceClientCredentialFactory {
  switch (credentials.kind) {
    case 'none':
      return new ConfigurationServiceClientCredentialFactory({});
    case 'secret':
      return new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: credentials.appId,
        MicrosoftAppPassword: credentials.password,
        MicrosoftAppType: credentials.appType,
        MicrosoftAppTenantId: credentials.tenantId,
      });
    case 'managed-identity':
      return new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: credentials.appId,
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppTenantId: credentials.tenantId,
      });
  }
}
