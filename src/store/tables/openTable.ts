import { TableClient } from '@azure/data-tables';
import { ManagedIdentityCredential } from '@azure/identity';
import type { Unreadable } from '../embedded';
import { statusOf, storeFailed } from './tableErrors';
import { TableStore } from './tableStore';

/**
 * Where the documents are: by a connection string, or in an account that the bot's managed identity may use. `file`: the
 * one that the connection string came from, which may get another one while the bot runs.
 */
export type TableSettings = {
  table: string;
  account: { connectionString: string; file?: string } | { name: string; clientId: string | null };
};

const EXISTS = 409;
/** A person waits for a turn. Each request is tried so often, and so long in all. */
const RETRIES = { maxRetries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 2000 };

/**
 * Opens the store and creates its table when it is missing.
 * @throws StoreError `store_unreachable`
 */
export async function openTable(settings: TableSettings, unreadable: Unreadable): Promise<TableStore> {
  const table = clientOf(settings);
  try {
    await table.createTable();
  } catch (error) {
    if (statusOf(error) !== EXISTS) throw storeFailed(`open the table "${settings.table}"`, error);
  }
  return new TableStore(table, unreadable);
}

/** Has the store use another connection string to the same table from now on. */
export function reconnect(store: TableStore, { table }: TableSettings, connectionString: string): void {
  store.use(clientOf({ table, account: { connectionString } }));
}

function clientOf({ table, account }: TableSettings): TableClient {
  const options = { retryOptions: RETRIES };
  if ('connectionString' in account) {
    return TableClient.fromConnectionString(account.connectionString, table, {
      ...options,
      allowInsecureConnection: /UseDevelopmentStorage|=http:\/\//.test(account.connectionString),
    });
  }
  const identity = account.clientId === null ? {} : { clientId: account.clientId };
  const address = `https://${account.name}.table.core.windows.net`;
  return new TableClient(address, table, new ManagedIdentityCredential(identity), options);
}
