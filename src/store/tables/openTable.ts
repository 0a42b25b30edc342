import { setTimeout as sleep } from 'node:timers/promises';
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { ManagedIdentityCredential } from '@azure/identity';
import type { Unreadable } from '../embedded';
import { patience, RETRIES } from './patience';
import { isTableMissing, statusOf, storeFailed } from './tableErrors';
import { TableStore } from './tableStore';

/**
 * Where the documents are: by a connection string, or in an account that the bot's managed identity may use. `file`: the
 * one that the connection string came from, which may get another one while the bot runs. `domain`: that of the storage
 * of the cloud, such as `core.windows.net`.
 */
export type TableSettings = {
  table: string;
  account:
    | { connectionString: string; file?: string }
    | { name: string; domain: string; clientId: string | null };
};

const EXISTS = 409;
const FORBIDDEN = 403;
const NOT_FOUND = 404;

/** How long the table is tried when the bot starts, in milliseconds, and the pause between two attempts. */
const OPENING = { patienceMs: 60_000, pauseMs: 1000 };

/**
 * Opens the store and creates its table when it is missing. Waits a minute for a table that cannot be reached, so that
 * instances which start while it is overloaded, or while a role is being given, need no start of their own after that.
 * @throws StoreError `store_unreachable`
 */
export async function openTable(
  settings: TableSettings,
  unreadable: Unreadable,
  { patienceMs, pauseMs } = OPENING,
): Promise<TableStore> {
  const table = clientOf(settings);
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      await table.createTable();
      break;
    } catch (error) {
      if (statusOf(error) === EXISTS || (statusOf(error) === FORBIDDEN && (await isThere(table)))) break;
      if (performance.now() >= end) throw storeFailed(`open the table "${settings.table}"`, error);
      await sleep(pauseMs);
    }
  }
  return new TableStore(table, unreadable);
}

/** Whoever may not create tables may still be allowed to use this one. */
async function isThere(table: TableClient): Promise<boolean> {
  try {
    await table.getEntity('-', '-');
    return true;
  } catch (error) {
    return statusOf(error) === NOT_FOUND && !isTableMissing(error);
  }
}

/** Has the store use another connection string to the same table from now on. */
export function reconnect(store: TableStore, { table }: TableSettings, connectionString: string): void {
  store.use(clientOf({ table, account: { connectionString } }));
}

function clientOf({ table, account }: TableSettings): TableClient {
  const options: TableServiceClientOptions = {
    retryOptions: RETRIES,
    additionalPolicies: [{ policy: patience, position: 'perRetry' }],
  };
  if ('connectionString' in account) {
    return TableClient.fromConnectionString(account.connectionString, table, {
      ...options,
      allowInsecureConnection: /UseDevelopmentStorage|=http:\/\//.test(account.connectionString),
    });
  }
  const identity = account.clientId === null ? {} : { clientId: account.clientId };
  const address = `https://${account.name}.table.${account.domain}`;
  return new TableClient(address, table, new ManagedIdentityCredential(identity), options);
}
