import { z } from 'zod';

/** How the bot proves who it is to the Bot Framework. `none`: local development only. */
export type Credentials =
  | { kind: 'none' }
  | {
      kind: 'secret';
      appType: 'SingleTenant' | 'MultiTenant';
      appId: string;
      password: string;
      /** The file that the password came from, which may get another one while the bot runs. */
      passwordFile?: string;
      tenantId: string;
    }
  | { kind: 'managed-identity'; appId: string; tenantId: string };

/** The items of a comma-separated setting, trimmed, without empty ones. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

type Given = Readonly<Record<string, string | undefined>>;

const guid = z.guid('is no GUID such as 00000000-0000-0000-0000-000000000000');

/** The environment variables of the app registration. */
export const credentialSettings = {
  MicrosoftAppType: z
    .enum(
      ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'],
      'is not one of SingleTenant, MultiTenant, UserAssignedMSI',
    )
    .default('SingleTenant'),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: guid.optional(),
  ALLOWED_TENANTS: z
    .string()
    .default('')
    .transform((text, context) => {
      const ids = listed(text);
      for (const id of ids.filter((given) => !guid.safeParse(given).success)) {
        const message = `has ${JSON.stringify(id)}, which is no GUID such as 00000000-0000-0000-0000-000000000000: list directory (tenant) ids with commas between`;
        context.addIssue({ code: 'custom', message });
      }
      return ids;
    }),
};

type Settings = z.infer<z.ZodObject<typeof credentialSettings>>;

/** What is missing. Does not expect the values to be valid. */
export function credentialProblems(given: Given): string[] {
  const type = given.MicrosoftAppType ?? 'SingleTenant';
  if (given.MicrosoftAppId === undefined) {
    if (given.MicrosoftAppPassword !== undefined) {
      return [
        'MicrosoftAppPassword is set without MicrosoftAppId: set both, or neither for local development',
      ];
    }
    return isProduction(given.NODE_ENV)
      ? [
          'MicrosoftAppId is not set: in production the bot must prove who it is and check who calls. Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId',
        ]
      : [];
  }
  const problems: string[] = [];
  if (type !== 'UserAssignedMSI' && given.MicrosoftAppPassword === undefined) {
    problems.push(`MicrosoftAppPassword is not set: ${type} needs the client secret of the app registration`);
  }
  if (type !== 'MultiTenant' && given.MicrosoftAppTenantId === undefined) {
    problems.push(`MicrosoftAppTenantId is not set: ${type} needs the directory (tenant) id`);
  }
  return problems;
}

/** Accepts any spelling: a typing mistake must not disable authentication. */
function isProduction(environment = ''): boolean {
  return /^["'\s]*prod(?:uction)?["'\s]*$/i.test(environment);
}

export function credentialsOf(values: Settings, passwordFile: string | undefined): Credentials {
  if (values.MicrosoftAppId === undefined) return { kind: 'none' };
  const tenantId = values.MicrosoftAppTenantId ?? '';
  return values.MicrosoftAppType === 'UserAssignedMSI'
    ? { kind: 'managed-identity', appId: values.MicrosoftAppId, tenantId }
    : {
        kind: 'secret',
        appType: values.MicrosoftAppType,
        appId: values.MicrosoftAppId,
        password: values.MicrosoftAppPassword ?? '',
        ...(passwordFile !== undefined && { passwordFile }),
        tenantId,
      };
}

/**
 * The ids of the tenants that are served, in lower case; empty: all. A single-tenant bot serves its own tenant and
 * the listed ones, such as partners in a shared channel.
 */
export function allowedTenantsOf(credentials: Credentials, listedTenants: readonly string[]): string[] {
  const own = isOfOneTenant(credentials) ? [credentials.tenantId] : [];
  return [...new Set([...own, ...listedTenants].map((id) => id.toLowerCase()))];
}

function isOfOneTenant(credentials: Credentials): credentials is Exclude<Credentials, { kind: 'none' }> {
  switch (credentials.kind) {
    case 'none':
      return false;
    case 'managed-identity':
      return true;
    case 'secret':
      return credentials.appType === 'SingleTenant';
  }
}
