import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Credentials } from '../config';
import { dropDuplicates } from './dropDuplicates';
import { showTyping } from './showTyping';

const TYPING_MS = { after: 700, every: 3000 };

/** The Bot Framework's adapter for these credentials. With none it trusts every caller: loopback only. */
export function createAdapter(credentials: Credentials): CloudAdapter {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({}, credentialsFactory(credentials)),
  );
  adapter.use(dropDuplicates());
  adapter.use(showTyping(TYPING_MS));
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
