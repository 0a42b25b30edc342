import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { CloudSettings, Credentials } from '../../../settings/config';
import type { TokenSource } from '../../connector/tokens';
import type { Logger } from '../../turn/logger';
import { useSigningKeys } from '../authentication/signingKeys';
import { tokenGuard } from '../authentication/token';
import { type AppSecret, hasToken, WatchedCredentialsFactory } from '../authentication/watchedCredentials';
import { cloudOf } from './cloud';
import { dropDuplicates } from './dropDuplicates';
import { PlaybookAdapter } from './playbookAdapter';
import { ReusedClients } from './reusedClients';
import { showTyping } from './showTyping';

const TYPING_MS = { after: 700, every: 3000 };

/**
 * The Bot Framework's cloud, the tenants that are allowed (in lower case; empty means all), and the client secret where
 * it may change or be refused.
 */
export type AdapterSettings = {
  cloud?: Partial<CloudSettings>;
  allowedTenants?: readonly string[];
  secret?: AppSecret;
};

/** Creates the Bot Framework adapter. Without credentials it trusts every caller, so use it on loopback only. */
export function createAdapter(
  credentials: Credentials,
  logger: Logger,
  settings: AdapterSettings = {},
): PlaybookAdapter {
  const cloud = cloudOf(settings.cloud);
  if (credentials.kind !== 'none') useSigningKeys(cloud.ToBotFromChannelOpenIdMetadataUrl);
  const adapter = new PlaybookAdapter(
    new ReusedClients(cloud, credentialsFactory(credentials, settings.secret)),
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

/** Tokens for messages that the bot sends outside of a turn. botbuilder caches them until they expire. */
export function createTokenSource(
  credentials: Credentials,
  settings: Partial<CloudSettings> = {},
  secret?: AppSecret,
): TokenSource {
  if (credentials.kind === 'none') return () => Promise.resolve(null);
  const { ToChannelFromBotOAuthScope: audience, ToChannelFromBotLoginUrl: login } = cloudOf(settings);
  const factory = credentialsFactory(credentials, secret);
  const created = factory.createCredentials(credentials.appId, audience, login, true);
  // Avoid an unhandled rejection: the first caller that awaits it gets the error.
  created.catch(() => undefined);
  return async (isRenewed) => {
    const source = await created;
    return hasToken(source) ? source.getToken(isRenewed) : null;
  };
}

function credentialsFactory(credentials: Credentials, secret?: AppSecret): ServiceClientCredentialsFactory {
  switch (credentials.kind) {
    case 'none':
      return new ConfigurationServiceClientCredentialFactory({});
    case 'secret':
      if (secret) {
        return new WatchedCredentialsFactory(credentials.appId, secret, (password) =>
          credentialsFactory({ ...credentials, password }),
        );
      }
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
