import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { PAGE } from '../source/listPages';

export type FolderWatch = { close(): Promise<void> };

/** How often it is looked whether the path still names the same folder; the operating system does not tell. */
const PLACE_MS = 500;
/** A folder that takes longer is followed by looking again; a network drive may never say that it is watched. */
const READY_MS = 10_000;
/** Folders within folders that are watched; includes may be deeper, and are found by looking again. */
const DEEPEST = 4;

/**
 * Calls `onChange` when something in `folder` may have changed. The folder may be moved away and another one put in
 * its place, as deployments do, also by a link that leads elsewhere: the new one is watched in its stead, and `failed`
 * is called when that fails.
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
  // Links are not followed, wherever they lead; the folder itself may be one.
  const real = await realpath(folder).catch(() => folder);
  const ignored = (path: string, found?: Stats) => path !== real && !isOfPlaybook(basename(path), found);
  // Not persistent: after a folder was removed chokidar may keep handles that `close` does not reach, and watching is
  // no reason for a process to live on.
  const watcher = watch(real, {
    ignoreInitial: true,
    ignored,
    persistent: false,
    followSymlinks: false,
    depth: DEEPEST,
  });
  // What could not be watched may have changed; an error that nobody listens to would end the process.
  watcher.on('error', onChange);
  // Resolves before the watching has begun otherwise, and a change in between would go unseen.
  const started = new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  await Promise.race([started, setTimeout(READY_MS, undefined, { ref: false })]);
  watcher.on('all', onChange);
  return watcher;
}

/** Whether a change of what is called so can change the playbook; `found` is what it is, where that is known. */
function isOfPlaybook(name: string, found: Stats | undefined): boolean {
  if (name.startsWith('.')) return false;
  return !found || found.isDirectory() || PAGE.test(name) || name === 'playbook.json';
}

/** Tells one folder from another at the same path; null where there is none. */
async function placeOf(folder: string): Promise<string | null> {
  const found = await stat(folder, { bigint: true }).catch(() => null);
  return found && `${found.dev} ${found.ino}`;
}
