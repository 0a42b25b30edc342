import { createHash } from 'node:crypto';
import type { Problem } from '../../playbook/problem';
import type { BuiltPlaybook } from '../build';
import { newErrors } from './newErrors';
import { Rereader } from './rereader';
import { watchFolder } from './watchFolder';

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
  /** Reads the folder at once, whether anything was seen to change or not; resolves when the change was told, or failed. */
  reread(): Promise<void>;
  close(): Promise<void>;
};

/** An editor writes a file in several steps, and a deployment many files: they are one change. */
const SETTLE_MS = 150;
const FAILED = 'failed';
/** Not every change is seen: a network drive tells of none. */
const LOOK_AGAIN_MS = 15_000;

/**
 * Reads `folder` and keeps watching it. `tell` is called after each reading that a change of the folder caused, one at
 * a time and in order; what it returns is awaited before the next. A change during a reading is read after it. `failed`
 * is called when following the folder failed, or `tell` did, once for each content: it is tried again, and the last
 * reading that was taken stays until then.
 * @throws ContentFolderError when the first reading fails.
 */
export async function openLiveContent(
  folder: string,
  tell: (change: Change) => Promise<void>,
  failed: (error: unknown) => void,
): Promise<LiveContent> {
  const rereader = new Rereader(folder);
  const first = await rereader.read();
  let served = first;
  let latestVersion = versionOf(first);
  let failedVersion: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  /** The reading that comes next, which is the next one for everybody who asks meanwhile. */
  let waiting: Promise<void> | null = null;

  const readOnce = async (): Promise<void> => {
    const { change, version } = await nextChange(rereader, served);
    // A touched file, or one that was saved as it was, is no change.
    if (version === latestVersion) return;
    try {
      await tell(change);
    } catch (error) {
      // It is tried again at the next look, but said once.
      if (failedVersion !== version) failed(error);
      failedVersion = version;
      return;
    }
    latestVersion = version;
    failedVersion = null;
    if (change.kind === 'taken') served = change.reading;
  };
  const reread = (): Promise<void> => {
    if (waiting !== null) return waiting;
    waiting = reading.then(() => {
      waiting = null;
      return readOnce().catch(failed);
    });
    reading = waiting;
    return reading;
  };
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(reread, SETTLE_MS);
  };
  const watched = await watchFolder(folder, onChange, failed);
  const lookAgain = setInterval(reread, LOOK_AGAIN_MS).unref();
  return {
    first,
    reread,
    async close() {
      clearInterval(lookAgain);
      await watched.close();
      clearTimeout(timer);
      await reading;
    },
  };
}

/** Also tells apart readings of the same pages of which one lacks others. */
function versionOf({ playbook, problems }: BuiltPlaybook): string {
  const hash = createHash('sha256');
  for (const { file, code, line } of problems) hash.update(`${file}\0${code}\0${line}\0`);
  return `${playbook.version} ${hash.digest('hex')}`;
}

/** `version` tells one outcome from the one before. */
async function nextChange(
  rereader: Rereader,
  served: BuiltPlaybook,
): Promise<{ change: Change; version: string }> {
  try {
    const reading = await rereader.read();
    const errors = newErrors(served, reading);
    const version = versionOf(reading);
    return errors.length === 0
      ? { change: { kind: 'taken', reading }, version }
      : { change: { kind: 'held', errors, problems: reading.problems }, version: `held ${version}` };
  } catch (error) {
    return { change: { kind: 'failed', error }, version: FAILED };
  }
}
