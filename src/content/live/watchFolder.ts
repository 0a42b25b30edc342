import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

export type FolderWatch = { close(): Promise<void> };

/** How often it is looked whether the path still names the same folder; the operating system does not tell. */
const PLACE_MS = 500;

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
  const look = setInterval(() => {
    moving = moving.then(followPlace).catch(failed);
  }, PLACE_MS).unref();
  return {
    async close() {
      clearInterval(look);
      await moving;
      await watcher.close();
    },
  };
}

async function startWatching(folder: string, onChange: () => void): Promise<FSWatcher> {
  const hidden = (path: string) => path !== folder && basename(path).startsWith('.');
  // Not persistent: after a folder was removed chokidar may keep handles that `close` does not reach, and watching is
  // no reason for a process to live on.
  const watcher = watch(folder, { ignoreInitial: true, ignored: hidden, persistent: false });
  // What could not be watched may have changed; an error that nobody listens to would end the process.
  watcher.on('error', onChange);
  // Resolves before the watching has begun otherwise, and a change in between would go unseen.
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  watcher.on('all', onChange);
  return watcher;
}

/** Tells one folder from another at the same path; null where there is none. */
async function placeOf(folder: string): Promise<string | null> {
  const found = await stat(folder, { bigint: true }).catch(() => null);
  return found && `${found.dev} ${found.ino}`;
}
