import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  ShowTypingMiddleware,
} from 'botbuilder';
import type { Credentials } from '../config';
import { dropDuplicates } from './dropDuplicates';

/** How long an answer may take before the person sees that the bot is typing. */
const TYPING_AFTER_MS = 700;

/** The Bot Framework's adapter for these credentials. With none it trusts every caller: loopback only. */
export function createAdapter(credentials: Credentials): CloudAdapter {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({}, credentialsFactory(credentials)),
  );
  adapter.use(dropDuplicates());
  adapter.use(new ShowTypingMiddleware(TYPING_AFTER_MS));
  return adapter;
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
