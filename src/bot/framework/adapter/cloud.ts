import type { CloudSettings } from '../../../settings/config';

/** The URLs of the Bot Framework, named like botbuilder's own settings. */
export type Cloud = {
  ToBotFromChannelOpenIdMetadataUrl: string;
  ToBotFromChannelTokenIssuer: string;
  ToBotFromEmulatorOpenIdMetadataUrl: string;
  ToChannelFromBotLoginUrl: string;
  ToChannelFromBotOAuthScope: string;
  OAuthUrl: string;
  CallerId: string;
};

const PUBLIC: Cloud = {
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  CallerId: 'urn:botframework:azure',
};

const US_GOVERNMENT: Cloud = {
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  ToChannelFromBotOAuthScope: 'https://api.botframework.us',
  OAuthUrl: 'https://api.botframework.azure.us',
  CallerId: 'urn:botframework:azureusgov',
};

/**
 * Always sets all URLs: botbuilder uses its defaults only if none is set, so one setting alone would leave the others
 * empty.
 */
export function cloudOf(settings: Partial<CloudSettings> = {}): Cloud {
  const standard = settings.service === 'us-government' ? US_GOVERNMENT : PUBLIC;
  return {
    ...standard,
    ToBotFromChannelOpenIdMetadataUrl:
      settings.openIdMetadataUrl ?? standard.ToBotFromChannelOpenIdMetadataUrl,
    ToBotFromChannelTokenIssuer: settings.tokenIssuer ?? standard.ToBotFromChannelTokenIssuer,
    ToChannelFromBotLoginUrl: settings.loginUrl ?? standard.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: settings.oauthScope ?? standard.ToChannelFromBotOAuthScope,
  };
}
