import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { databaseFile } from '../databaseFile';
import { makeFolder } from '../makeFolder';
import { Damage } from '../pages/damage';
import { examineFile } from '../pages/examine';
import { StoreError } from '../ports/storeError';
import { runningIn } from '../presence';
import { messageOf } from '../systemError';
import { stamp } from './copies';
import { flushFile, flushFolder } from './flush';

/** `kept` is the path of the previous store; null when there was none. */
export type Restored = { documents: number; kept: string | null };

/**
 * Replaces the store of a folder with a copy. The folder always contains a store: a bot that starts in between would
 * otherwise create a new, empty one.
 * @param now epoch milliseconds
 * @throws StoreError `store_in_use` | `store_copy_unusable` | `store_write_failed`
 */
export function restoreCopy(folder: string, copy: string, now: number): Restored {
  const [running] = runningIn(folder);
  if (running) {
    throw new StoreError(
      'store_in_use',
      `A bot is running on ${folder} (process ${running.pid} on ${running.host}, seen ${running.secondsAgo} s ago): stop it first. If it was killed, wait until it was not seen for ${running.forgottenAfter} s.`,
    );
  }
  const documents = documentsOf(copy);
  const file = databaseFile(folder);
  const made = `${file}.part`;
  try {
    makeFolder(folder);
    copyFileSync(copy, made);
    flushFile(made);
    const kept = keepOld(file, now);
    renameSync(made, file);
    flushFolder(folder);
    return { documents, kept };
  } catch (cause) {
    rmSync(made, { force: true });
    throw new StoreError(
      'store_write_failed',
      `The copy ${copy} could not be put in the place of ${file} (${messageOf(cause)}): see that ${folder} has room and may be written to, then try again.`,
      { cause },
    );
  }
}

function documentsOf(copy: string): number {
  try {
    return examineFile(copy).documents;
  } catch (error) {
    const what = error instanceof Damage ? 'is damaged' : 'cannot be read';
    throw new StoreError(
      'store_copy_unusable',
      `The copy ${copy} ${what} (${messageOf(error)}): nothing was changed. Choose another one, "playbook store check" lists them.`,
      { cause: error },
    );
  }
}

/** Gives the old file a second name, so that replacing it only removes its first name. */
function keepOld(file: string, now: number): string | null {
  if (!existsSync(file)) return null;
  const end = extname(file);
  const kept = join(dirname(file), `${basename(file, end)}-replaced-${stamp(now)}${end}`);
  if (!statSync(file).isFile()) {
    renameSync(file, kept);
    return kept;
  }
  try {
    linkSync(file, kept);
  } catch {
    // The file system does not support links.
    renameSync(file, kept);
  }
  return kept;
}
