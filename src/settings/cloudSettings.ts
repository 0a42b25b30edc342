import { z } from 'zod';

/** The Bot Framework endpoints of the cloud; null means botbuilder's own default for it. */
export type CloudSettings = {
  service: 'public' | 'us-government';
  /** Lists the keys that sign the channel's tokens. */
  openIdMetadataUrl: string | null;
  tokenIssuer: string | null;
  /** Where the bot requests its own tokens, and for which scope. */
  loginUrl: string | null;
  oauthScope: string | null;
};

const US_GOVERNMENT = 'https://botframework.azure.us';

/** An https address; whoever controls these addresses can impersonate anyone, so they must be https. */
export const trusted = z
  .string()
  .refine(isTrusted, 'is no https:// address: what comes from there decides whom the bot believes');

/** The environment variables, named as in botbuilder. */
export const cloudVariables = {
  ChannelService: z.enum(['', US_GOVERNMENT], `is neither empty nor ${US_GOVERNMENT}`).default(''),
  ToBotFromChannelOpenIdMetadataUrl: trusted.optional(),
  ToBotFromChannelTokenIssuer: z.string().optional(),
  ToChannelFromBotLoginUrl: trusted.optional(),
  ToChannelFromBotOAuthScope: z.string().optional(),
};

export function cloudSettingsOf(values: z.infer<z.ZodObject<typeof cloudVariables>>): CloudSettings {
  return {
    service: values.ChannelService === US_GOVERNMENT ? 'us-government' : 'public',
    openIdMetadataUrl: values.ToBotFromChannelOpenIdMetadataUrl ?? null,
    tokenIssuer: values.ToBotFromChannelTokenIssuer ?? null,
    loginUrl: values.ToChannelFromBotLoginUrl ?? null,
    oauthScope: values.ToChannelFromBotOAuthScope ?? null,
  };
}

function isTrusted(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && /^(?:127(?:\.\d+){3}|localhost|\[::1\])$/.test(hostname))
  );
}
