import { isAbsolute, join, relative } from 'node:path';
import type { Disk } from './disk';
import { FileRefused } from './fileRefused';

/**
 * The bytes of a file in the content folder `root`; `path` is relative to it. Links are followed while they stay in
 * the folder.
 * @throws FileRefused, or an error of the system.
 */
export async function readInside(disk: Disk, root: string, path: string, most: number): Promise<Uint8Array> {
  const file = await disk.resolve(join(root, path));
  if (!isInside(relative(await disk.resolve(root), file))) throw new FileRefused({ why: 'outside' });
  return disk.read(file, most);
}

/** Whether a relative path stays inside its start folder. */
export function isInside(path: string): boolean {
  return !isAbsolute(path) && path.split(/[/\\]/)[0] !== '..';
}
