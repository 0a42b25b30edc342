import { basename } from 'node:path';
import { watch } from 'chokidar';
import type { Problem } from '../../playbook/problem';
import type { BuiltPlaybook } from '../build';
import { newErrors } from './newErrors';
import { Rereader } from './rereader';

/** What became of a change of the folder. */
export type Change =
  | { kind: 'taken'; reading: BuiltPlaybook }
  /** The reading has new errors: the last good one stays. `problems` are all of the new reading. */
  | { kind: 'held'; errors: readonly Problem[]; problems: readonly Problem[] }
  /** The folder could not be read at all; the last good reading stays. */
  | { kind: 'failed'; error: unknown };

export type LiveContent = {
  /** The first reading. */
  first: BuiltPlaybook;
  /** Reads the folder at once, whether anything was seen to change or not; resolves when the change was told. */
  reread(): Promise<void>;
  close(): Promise<void>;
};

/** An editor writes a file in several steps, and a deployment many files: they are one change. */
const SETTLE_MS = 150;

/**
 * Reads `folder` and keeps watching it. `tell` is called after each reading that a change of the folder caused, one at
 * a time and in order; what it returns is awaited before the next. A change during a reading is read after it.
 * @throws ContentFolderError when the first reading fails.
 */
export async function openLiveContent(
  folder: string,
  tell: (change: Change) => Promise<void>,
): Promise<LiveContent> {
  const rereader = new Rereader(folder);
  const first = await rereader.read();
  let served = first;
  let latestVersion = first.playbook.version;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();

  const readOnce = async (): Promise<void> => {
    const change = await nextChange(rereader, served);
    const version = change.kind === 'taken' ? change.reading.playbook.version : change.kind;
    // A touched file, or one that was saved as it was, is no change.
    if (change.kind === 'taken' && version === latestVersion) return;
    latestVersion = version;
    if (change.kind === 'taken') served = change.reading;
    await tell(change);
  };
  const reread = (): Promise<void> => {
    reading = reading.then(readOnce, readOnce);
    return reading;
  };
  const hidden = (path: string) => path !== folder && basename(path).startsWith('.');
  const watcher = watch(folder, { ignoreInitial: true, ignored: hidden });
  // Resolves before the watching has begun otherwise, and a change in between would go unseen.
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void reread(), SETTLE_MS);
  });
  return {
    first,
    reread,
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await reading;
    },
  };
}

async function nextChange(rereader: Rereader, served: BuiltPlaybook): Promise<Change> {
  try {
    const reading = await rereader.read();
    const errors = newErrors(served, reading);
    return errors.length === 0
      ? { kind: 'taken', reading }
      : { kind: 'held', errors, problems: reading.problems };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
