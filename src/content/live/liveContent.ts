import { createHash } from 'node:crypto';
import type { Problem } from '../../playbook/problem';
import type { BuiltPlaybook } from '../build';
import { newErrors } from './newErrors';
import { Rereader } from './rereader';
import { watchFolder } from './watchFolder';

/** The result of reading a changed folder. */
export type Change =
  | { kind: 'taken'; reading: BuiltPlaybook }
  /** The new reading has new errors, so the last good one stays. `problems` are all problems of the new reading. */
  | { kind: 'held'; errors: readonly Problem[]; problems: readonly Problem[] }
  /** The folder could not be read; the last good reading stays. */
  | { kind: 'failed'; error: unknown };

export type LiveContent = {
  first: BuiltPlaybook;
  /**
   * Reads the folder at once, even if no change was seen. Resolves when `tell` has been called or the reading has
   * failed.
   */
  reread(): Promise<void>;
  close(): Promise<void>;
};

/** Waits for more changes: an editor writes a file in several steps, a deployment writes many files. */
const SETTLE_MS = 150;
const FAILED = 'failed';
/** Some changes are not reported, such as those on a network drive, so the folder is also read regularly. */
const LOOK_AGAIN_MS = 15_000;

/**
 * Reads `folder` and watches it. `tell` is called after each reading with changed content, one call at a time and in
 * order; its promise is awaited before the next reading. A change during a reading triggers another one. `failed` is
 * called when watching or `tell` fails, once for the same content. It is then retried, and the last accepted reading
 * stays until it succeeds. `publishedAt` is the base address of the whole folder.
 * @throws ContentFolderError when the first reading fails.
 */
export async function openLiveContent(
  folder: string,
  tell: (change: Change) => Promise<void>,
  failed: (error: unknown) => void,
  publishedAt: string | null = null,
): Promise<LiveContent> {
  const rereader = new Rereader(folder, undefined, publishedAt);
  const first = await rereader.read();
  let served = first;
  let latestVersion = versionOf(first);
  let failedVersion: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  /** The next reading; shared by all callers that ask before it starts. */
  let waiting: Promise<void> | null = null;

  const readOnce = async (): Promise<void> => {
    const { change, version } = await nextChange(rereader, served);
    // The content is the same, for example after a file was only touched.
    if (version === latestVersion) return;
    try {
      await tell(change);
    } catch (error) {
      // Retried at the next reading, but reported once.
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

/** Includes the problems, because two readings with the same pages can have different problems. */
function versionOf({ playbook, problems }: BuiltPlaybook): string {
  const hash = createHash('sha256');
  for (const { file, code, line } of problems) hash.update(`${file}\0${code}\0${line}\0`);
  return `${playbook.version} ${hash.digest('hex')}`;
}

/** `version` is equal for equal results. */
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
