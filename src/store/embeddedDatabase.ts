import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { open, type RootDatabase } from 'lmdb';
import { examineStart } from './check/examine';
import { makeLockFile } from './lockFile';
import { StoreError } from './ports/storeError';

/**
 * Bytes. lmdb allows keys of 1978 bytes with its own default and of 4026 with this; the longest key of a document
 * takes 3072. It counts when the file is created and cannot be changed later.
 */
const PAGE_SIZE = 8192;

const FILE = 'documents.mdb';

const { R_OK, W_OK } = constants;

/** The one file of a store in a folder; lmdb keeps its locks beside it. */
export function databaseFile(folder: string): string {
  return join(folder, FILE);
}

/** Whether a store was ever opened in a folder; opening one would create it. */
export function holdsDocuments(folder: string): boolean {
  return existsSync(databaseFile(folder));
}

/**
 * The database file of a folder, keys and values as bytes of text. A put resolves when it is on the disk.
 * @throws StoreError `store_folder_unusable`
 */
export function openDatabase(folder: string): RootDatabase<string, Buffer> {
  const path = databaseFile(folder);
  try {
    mkdirSync(folder, { recursive: true });
    // lmdb takes the whole process down with it when it opens a file that is not its own or that it may not write to.
    if (existsSync(path)) examineStart(path);
    makeLockFile(`${path}-lock`);
    for (const needed of [path, `${path}-lock`]) if (existsSync(needed)) accessSync(needed, R_OK | W_OK);
    return open<string, Buffer>({
      path,
      noSubdir: true,
      pageSize: PAGE_SIZE,
      keyEncoding: 'binary',
      encoding: 'string',
      useVersions: true,
      // Its batches hold a promise of their own, which nobody can handle and which ends the process on a full disk.
      eventTurnBatching: false,
      // Its flush holds a lock of its own; when a process is killed during one, large writes of all others fail forever.
      overlappingSync: false,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(
      'store_folder_unusable',
      `The data folder ${folder} cannot be used (${reason}): set DATA_DIR to a folder on a local disk that this process may write to.`,
      { cause },
    );
  }
}

/**
 * Why lmdb could not commit. Its error does not say; the reason comes as a promise beside it, and a rejection of that
 * one ends the process unless somebody handles it.
 */
export async function reasonOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && 'commitError' in error)) return error;
  const reason = Promise.resolve(error.commitError).catch((rejection: unknown) => rejection);
  return Promise.race([reason, setImmediate(error)]);
}
