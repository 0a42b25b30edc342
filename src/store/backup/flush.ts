import { closeSync, fsyncSync, openSync } from 'node:fs';

/** When it returns, what was written to the file is on the disk. */
export function flushFile(path: string): void {
  flush(path, 'r+');
}

/** The same for the names in a folder. Some systems cannot, and need not. */
export function flushFolder(path: string): void {
  try {
    flush(path, 'r');
  } catch {
    // Windows opens no folders.
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
