import { z } from 'zod';
import type { TableSettings } from '../store/tables/openTable';

/** Where the bot keeps its documents. */
export type StoreSettings = { kind: 'embedded' } | { kind: 'azure-tables'; tables: TableSettings };

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
  return [];
}

/** @param file that the connection string came from */
export function storeSettingsOf(
  values: z.infer<z.ZodObject<typeof storeVariables>>,
  file: string | undefined,
): StoreSettings {
  if (values.STORE === 'embedded') return { kind: 'embedded' };
  const { AZURE_STORAGE_CONNECTION_STRING: connectionString, AZURE_STORAGE_ACCOUNT: name } = values;
  const account =
    connectionString === undefined
      ? { name: name ?? '', clientId: values.AZURE_CLIENT_ID ?? null }
      : { connectionString, ...(file !== undefined && { file }) };
  return { kind: 'azure-tables', tables: { table: values.TABLE_NAME, account } };
}
