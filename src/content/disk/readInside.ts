import { isAbsolute, join, relative } from 'node:path';
import type { Disk } from './disk';
import { FileRefused } from './fileRefused';

/**
 * The bytes of a file of the content folder `root`; `path` is below it. Links are followed as long as they stay in the
 * folder.
 * @throws FileRefused, or an error of the system.
 */
export async function readInside(disk: Disk, root: string, path: string, most: number): Promise<Uint8Array> {
  const file = await disk.resolve(join(root, path));
  if (!isInside(relative(await disk.resolve(root), file))) throw new FileRefused({ why: 'outside' });
  return disk.read(file, most);
}

/** Whether a relative path stays below where it starts. */
export function isInside(path: string): boolean {
  return !isAbsolute(path) && path.split(/[/\\]/)[0] !== '..';
}
