import { z } from 'zod';
import type { TableSettings } from '../store/tables/openTable';
import type { CloudSettings } from './cloudSettings';

/** Where the bot keeps its documents. `unused`: the names of settings that are given for the other kind. */
export type StoreSettings =
  | { kind: 'embedded'; unused: readonly string[] }
  | { kind: 'azure-tables'; tables: TableSettings };

/** The environment variables of the store. */
export const storeVariables = {
  STORE: z.enum(['embedded', 'azure-tables'], 'is not one of embedded, azure-tables').default('embedded'),
  AZURE_STORAGE_CONNECTION_STRING: z.string().optional(),
  AZURE_STORAGE_ACCOUNT: z
    .string()
    .regex(/^[a-z0-9]{3,24}$/, 'is no name of a storage account: 3 to 24 small letters and digits')
    .optional(),
  AZURE_CLIENT_ID: z.guid('is no GUID such as 00000000-0000-0000-0000-000000000000').optional(),
  TABLE_NAME: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{2,62}$/, 'is no name of a table: a letter, then 2 to 62 letters and digits')
    .default('playbook'),
};

const AZURE_ONLY = ['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGE_ACCOUNT'] as const;

type Given = Readonly<Record<string, string | undefined>>;

/** What is missing. Does not expect the values to be valid. */
export function storeProblems(given: Given): string[] {
  if (given.STORE !== 'azure-tables') return [];
  const [text, account] = [given.AZURE_STORAGE_CONNECTION_STRING, given.AZURE_STORAGE_ACCOUNT];
  if (text === undefined && account === undefined) {
    return [
      'STORE="azure-tables" needs AZURE_STORAGE_CONNECTION_STRING, or AZURE_STORAGE_ACCOUNT for a managed identity',
    ];
  }
  if (text !== undefined && account !== undefined)
    return ['AZURE_STORAGE_CONNECTION_STRING and AZURE_STORAGE_ACCOUNT are both set: leave one out'];
  // Empty: its file could not be read, which is told elsewhere.
  const problem = text === undefined || text === '' ? undefined : connectionStringProblem(text);
  return problem === undefined ? [] : [`AZURE_STORAGE_CONNECTION_STRING ${problem}`];
}

/** @param file that the connection string came from */
export function storeSettingsOf(
  values: z.infer<z.ZodObject<typeof storeVariables>>,
  file: string | undefined,
  cloud: CloudSettings['service'],
): StoreSettings {
  if (values.STORE === 'embedded')
    return { kind: 'embedded', unused: AZURE_ONLY.filter((name) => values[name] !== undefined) };
  const { AZURE_STORAGE_CONNECTION_STRING: connectionString, AZURE_STORAGE_ACCOUNT: name } = values;
  const account =
    connectionString === undefined
      ? { name: name ?? '', domain: storageDomainOf(cloud), clientId: values.AZURE_CLIENT_ID ?? null }
      : { connectionString, ...(file !== undefined && { file }) };
  return { kind: 'azure-tables', tables: { table: values.TABLE_NAME, account } };
}

/** The storage of the cloud that the bot is in; a connection string says itself where it is. */
function storageDomainOf(cloud: CloudSettings['service']): string {
  switch (cloud) {
    case 'public':
      return 'core.windows.net';
    case 'us-government':
      return 'core.usgovcloudapi.net';
  }
}

const REMEDY =
  'copy it whole from the storage account: DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=…, or TableEndpoint=https://…;SharedAccessSignature=…';

/**
 * Why a text is no connection string to the tables of a storage account, and the remedy; undefined when it is one. Azure's
 * own client fails on others without naming any setting.
 */
export function connectionStringProblem(text: string): string | undefined {
  const parts = text.split(';').filter((part) => part.trim() !== '');
  if (parts.some((part) => !part.includes('='))) return `is no connection string: ${REMEDY}`;
  const values = new Map(parts.map(pairOf));
  if (values.get('usedevelopmentstorage') === 'true') return undefined;
  const needed = values.has('sharedaccesssignature')
    ? ['TableEndpoint', 'SharedAccessSignature']
    : ['DefaultEndpointsProtocol', 'AccountName', 'AccountKey'];
  const missing = needed.find((name) => (values.get(name.toLowerCase()) ?? '').trim() === '');
  if (missing !== undefined) return `has no ${missing}: ${REMEDY}`;
  const endpoint = values.get('tableendpoint');
  if (endpoint !== undefined && !URL.canParse(endpoint))
    return `has a TableEndpoint that is no address: ${REMEDY}`;
  return endpoint === undefined && (values.get('endpointsuffix') ?? '') === ''
    ? `has neither EndpointSuffix nor TableEndpoint: ${REMEDY}`
    : undefined;
}

/** The name in small letters, and the value, which may have further signs of equality in it. */
function pairOf(part: string): [string, string] {
  const at = part.indexOf('=');
  return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1)];
}
