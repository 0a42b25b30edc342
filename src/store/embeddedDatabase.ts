import { accessSync, constants, existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { open, type RootDatabase } from 'lmdb';
import { databaseFile } from './databaseFile';
import { makeLockFile } from './lockFile';
import { makeFolder } from './makeFolder';
import { examineStart } from './pages/examine';
import { StoreError } from './ports/storeError';

/**
 * In bytes. With lmdb's default page size a key may have 1978 bytes, with this one 4026; the longest document key has
 * 3072. It takes effect when the file is created and cannot be changed later.
 */
const PAGE_SIZE = 8192;

const { R_OK, W_OK } = constants;

/**
 * Opens the database file of a folder, with keys and values as UTF-8 bytes. A put resolves when it is on the disk.
 * @throws StoreError `store_folder_unusable`
 */
export function openDatabase(folder: string): RootDatabase<string, Buffer> {
  const path = databaseFile(folder);
  try {
    makeFolder(folder);
    // lmdb crashes the process when it opens a file of another format, or one that it may not write to.
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
      // Its batches keep an internal promise that nobody can handle; on a full disk its rejection would end the
      // process.
      eventTurnBatching: false,
      // Its flush holds a separate lock: if a process is killed during a flush, large writes of all other processes
      // fail forever.
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
 * Why lmdb could not commit. Its error does not say; the reason is in a second promise, whose rejection would end the
 * process if nobody handled it.
 */
export async function reasonOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && 'commitError' in error)) return error;
  const reason = Promise.resolve(error.commitError).catch((rejection: unknown) => rejection);
  return Promise.race([reason, setImmediate(error)]);
}
