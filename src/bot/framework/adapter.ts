import {
  type CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Credentials } from '../../config';
import type { TokenSource } from '../connector/send';
import type { Logger } from '../turn/logger';
import { dropDuplicates } from './dropDuplicates';
import { PlaybookAdapter } from './playbookAdapter';
import { showTyping } from './showTyping';

const TYPING_MS = { after: 700, every: 3000 };

/** The Bot Framework's adapter for these credentials. With none it trusts every caller: loopback only. */
export function createAdapter(credentials: Credentials, logger: Logger): CloudAdapter {
  const adapter = new PlaybookAdapter(
    new ConfigurationBotFrameworkAuthentication({}, credentialsFactory(credentials)),
    logger,
  );
  adapter.use(dropDuplicates());
  adapter.use(showTyping(TYPING_MS));
  return adapter;
}

/** What the channel's service is addressed for, and where the right to do so is given: the public cloud. */
const AUDIENCE = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/botframework.com';

/** The tokens with which the bot sends on its own account, outside of a turn. Kept by botbuilder until they expire. */
export function createTokenSource(credentials: Credentials): TokenSource {
  if (credentials.kind === 'none') return () => Promise.resolve(null);
  const created = credentialsFactory(credentials).createCredentials(credentials.appId, AUDIENCE, LOGIN, true);
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
