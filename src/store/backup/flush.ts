import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes sure that everything written to the file is on the disk. */
export function flushFile(path: string): void {
  flush(path, 'r+');
}

/** The same for the entries of a folder. Some systems cannot do this, and do not need it. */
export function flushFolder(path: string): void {
  try {
    flush(path, 'r');
  } catch {
    // Windows cannot open folders.
  }
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
