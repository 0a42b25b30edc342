import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { isRead } from '../source/listPages';

export type FolderWatch = { close(): Promise<void> };

/** How often to check whether the path still points to the same folder; the operating system does not report that. */
const PLACE_MS = 500;
/**
 * If watching takes longer to start, the regular reading must do: a network drive may never report that it is
 * watched.
 */
const READY_MS = 10_000;
/** How many levels of sub-folders are watched; changes of deeper includes are found by the regular reading. */
const DEEPEST = 4;

/**
 * Calls `onChange` when something in `folder` may have changed. Deployments may replace the folder, or the target of
 * its link, by another one: then the new folder is watched, and `failed` is called when that fails.
 */
export async function watchFolder(
  folder: string,
  onChange: () => void,
  failed: (error: unknown) => void,
): Promise<FolderWatch> {
  let place = await placeOf(folder);
  let watcher = await startWatching(folder, onChange);
  let moving: Promise<void> = Promise.resolve();

  const followPlace = async (): Promise<void> => {
    const now = await placeOf(folder);
    if (now === place) return;
    place = now;
    await watcher.close();
    watcher = await startWatching(folder, onChange);
    onChange();
  };
  let looking = false;
  const look = setInterval(() => {
    if (looking) return;
    looking = true;
    const looked = () => {
      looking = false;
    };
    moving = followPlace().catch(failed).finally(looked);
  }, PLACE_MS).unref();
  return {
    async close() {
      clearInterval(look);
      await Promise.race([moving, setTimeout(READY_MS, undefined, { ref: false })]);
      await watcher.close();
    },
  };
}

async function startWatching(folder: string, onChange: () => void): Promise<FSWatcher> {
  // Links inside the folder are not followed; the folder itself may be a link.
  const real = await realpath(folder).catch(() => folder);
  const ignored = (path: string, found?: Stats) => path !== real && !isOfPlaybook(basename(path), found);
  // Not persistent: after a folder was removed, chokidar may keep handles that `close` does not release, and watching
  // must not keep the process alive.
  const watcher = watch(real, {
    ignoreInitial: true,
    ignored,
    persistent: false,
    followSymlinks: false,
    depth: DEEPEST,
  });
  // A file that could not be watched may have changed. An error event without a listener would end the process.
  watcher.on('error', onChange);
  // Wait for `ready`: a change before it would not be reported.
  const started = new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  await Promise.race([started, setTimeout(READY_MS, undefined, { ref: false })]);
  watcher.on('all', onChange);
  return watcher;
}

/** Whether a change of a file with this name can change the playbook; `found` is its state, if known. */
function isOfPlaybook(name: string, found: Stats | undefined): boolean {
  if (name.startsWith('.')) return false;
  return !found || found.isDirectory() || isRead(name) || name === 'playbook.json';
}

/** Identifies the folder at a path; null when there is none. */
async function placeOf(folder: string): Promise<string | null> {
  const found = await stat(folder, { bigint: true }).catch(() => null);
  return found && `${found.dev} ${found.ino}`;
}
