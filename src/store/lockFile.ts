import { linkSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** More than lmdb needs for the readers that it allows; it takes a longer file as it is. */
const BYTES = 12_288;

/**
 * Makes the file that lmdb keeps its locks in, with all its room taken on the disk. lmdb would only say how long it is
 * and map it; on a full disk the process then dies at the first lock, without a word.
 * @throws when it cannot be made, as on a full disk, or something else has its name
 */
export function makeLockFile(path: string): void {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known && !known.isFile()) throw new Error(`${path} is not a file`);
  if (known) return;
  const made = `${path}-${process.pid}`;
  try {
    writeFileSync(made, Buffer.alloc(BYTES));
    // Not by renaming: another process may have made its own meanwhile, and be holding locks in it.
    linkSync(made, path);
  } catch (error) {
    // Somebody else was first, or the file system knows no links: then lmdb makes the file.
    if (!(typeof error === 'object' && error !== null && 'syscall' in error && error.syscall === 'link'))
      throw error;
  } finally {
    rmSync(made, { force: true });
  }
}
