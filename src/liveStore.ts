import type { Logger } from './bot/turn/logger';
import { followSecret } from './followSecret';
import { signatureEnd } from './settings/secretExpiry';
import { SecretFileError } from './settings/secretFile';
import { connectionStringProblem, type StoreSettings } from './settings/storeSettings';
import { type BackupSettings, startBackups } from './store/backup/backupSchedule';
import { listCopies } from './store/backup/copies';
import type { Copied } from './store/backup/makeCopy';
import { databaseFile, holdsDocuments } from './store/databaseFile';
import { openStore } from './store/openStore';
import type { DocumentStore } from './store/ports/documents';
import { announcePresence } from './store/presence';
import type { TableSettings } from './store/tables/openTable';
import { suspicionOf } from './store/trouble';
import { type StoreHealth, WatchedStore } from './store/watchedStore';

/** The store of a running bot: checked before it is opened, watched for failed writes, and backed up regularly. */
export type LiveStore = {
  documents: DocumentStore;
  health(): StoreHealth;
  /** When the bot may no longer use it, in epoch milliseconds; null if nobody knows. */
  accessEnds(): number | null;
  /** Waits for operations that have started. */
  close(): Promise<void>;
};

type LiveStoreSettings = { dataDir: string; store: StoreSettings; backups: BackupSettings };

const STORE_IS_FOLDER =
  'all is stored in a folder, not in Azure: set STORE=azure-tables to use the storage account';

/** @throws StoreError when the store cannot be used; its message says how to go on. */
export function openLiveStore(
  { dataDir, store, backups }: LiveStoreSettings,
  logger: Logger,
): Promise<LiveStore> {
  switch (store.kind) {
    case 'embedded':
      // Not refused: Azure's command line has the same variables, and they can be meant for that.
      if (store.unused.length > 0) logger.warn({ unused: store.unused, folder: dataDir }, STORE_IS_FOLDER);
      return openFolder(dataDir, backups, logger);
    case 'azure-tables':
      return openTables(store.tables, logger);
  }
}

/** Copies are made by the storage account, not by the bot. */
async function openTables(settings: TableSettings, logger: Logger): Promise<LiveStore> {
  const { table } = settings;
  // Whoever does not use Azure does not wait for its client to load.
  const { openTable, reconnect } = await import('./store/tables/openTable.js');
  const unreadable = tellOfUnreadable(logger);
  const opened = await openTable(settings, unreadable);
  const documents = watched(opened, { table }, logger);
  const { account } = settings;
  const followed =
    'connectionString' in account
      ? followSecret({
          name: 'AZURE_STORAGE_CONNECTION_STRING_FILE',
          secret: account.connectionString,
          file: account.file,
          logger,
          changed: (connectionString) => {
            const problem = connectionStringProblem(connectionString);
            if (problem !== undefined) throw new SecretFileError(problem);
            reconnect(opened, settings, connectionString);
          },
        })
      : undefined;
  return {
    documents,
    health: () => documents.health,
    accessEnds: () => (followed ? signatureEnd(followed.current()) : null),
    async close() {
      followed?.stop();
      await documents.close();
    },
  };
}

async function openFolder(folder: string, backups: BackupSettings, logger: Logger): Promise<LiveStore> {
  const [copy] = listCopies(folder);
  if (copy && !holdsDocuments(folder)) {
    logger.warn({ folder, copy: copy.file }, 'there is no store, only copies of one: a new one is begun');
  }
  const unreadable = tellOfUnreadable(logger);
  const opened = await openStore(folder, unreadable);
  const presence = announcePresence(folder);
  const documents = watched(opened, { folder }, logger, suspicionOf(databaseFile(folder)));
  const schedule = startBackups(folder, backups, tellOfCopies(logger));
  return {
    documents,
    health: () => documents.health,
    accessEnds: () => null,
    async close() {
      await schedule.stop();
      await documents.close();
      presence.end();
    },
  };
}

function watched(
  store: DocumentStore,
  where: { folder: string } | { table: string },
  logger: Logger,
  suspicious?: () => boolean,
): WatchedStore {
  return new WatchedStore(store, {
    ...(suspicious && { suspicious }),
    changed: (health, err) =>
      health === 'ok'
        ? logger.info(where, 'the store takes writes again')
        : logger.error({ ...where, trouble: health, err }, 'the store takes no writes'),
  });
}

/** A damaged document is read many times but reported once. */
function tellOfUnreadable(logger: Logger): (key: string, error: unknown) => void {
  const told = new Set<string>();
  return (key, err) => {
    if (told.has(key)) return;
    told.add(key);
    logger.error({ err, key: loggedKey(key) }, 'a document is no JSON');
  };
}

/** The key without the id of a person, which ends the keys of these. */
function loggedKey(key: string): string {
  return key.startsWith(OF_PEOPLE) ? `${OF_PEOPLE}…` : key;
}

const OF_PEOPLE = 'state/users/';

/** A failed backup is retried every minute, but the same failure is reported once. */
function tellOfCopies(logger: Logger): (copied: Copied) => void {
  let trouble: string | undefined;
  return (copied) => {
    const before = trouble;
    trouble = undefined;
    switch (copied.kind) {
      case 'made':
        logger.info({ copy: copied.copy.file, bytes: copied.copy.bytes }, 'the store is copied');
        return;
      case 'unchanged':
        return;
      case 'busy':
        trouble = before;
        return;
      case 'no-room':
        trouble = copied.kind;
        if (before !== trouble)
          logger.warn(
            { needed: copied.needed, free: copied.free },
            'the store is not copied: the disk is short',
          );
        return;
      case 'failed':
        trouble = copied.reason;
        if (before !== trouble)
          logger.error(
            { reason: copied.reason },
            'the store could not be copied: run "playbook store check", for it may be damaged',
          );
        return;
    }
  };
}
