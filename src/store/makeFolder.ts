import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './systemError';

/**
 * Makes a folder with those that it is in. Node's own `recursive` runs for ever where the system says that a folder is not
 * there although it is, as it does in some that are mounted by themselves.
 * @throws the error of the system
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const outer = dirname(folder);
  if (outer !== folder) makeFolder(outer);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process was faster.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
