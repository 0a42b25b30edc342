import { linkSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** More than lmdb needs for its maximum number of readers; lmdb accepts a longer file. */
const BYTES = 12_288;

/**
 * Creates lmdb's lock file with all of its disk space allocated. lmdb itself would only set the length and map the
 * file; on a full disk the process then crashes at the first lock, without a message.
 * @throws when it cannot be created, for example on a full disk, or its name is taken by something that is not a file
 */
export function makeLockFile(path: string): void {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known && !known.isFile()) throw new Error(`${path} is not a file`);
  if (known) return;
  const made = `${path}-${process.pid}`;
  try {
    writeFileSync(made, Buffer.alloc(BYTES));
    // A link, not a rename: another process may have created the file meanwhile and hold locks in it, and a rename
    // would replace it.
    linkSync(made, path);
  } catch (error) {
    // Another process was first, or the file system does not support links: then lmdb creates the file.
    if (!(typeof error === 'object' && error !== null && 'syscall' in error && error.syscall === 'link'))
      throw error;
  } finally {
    rmSync(made, { force: true });
  }
}
