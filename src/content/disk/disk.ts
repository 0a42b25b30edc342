import { constants, type Dirent } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { FileRefused, kindOf } from './fileRefused';

/** The disk operations that reading a playbook needs; tests use a disk that never answers. */
export type Disk = {
  /** The entries of a folder. */
  list(folder: string): Promise<Dirent[]>;
  /** The real path, with all links followed. */
  resolve(path: string): Promise<string>;
  /**
   * The bytes of a regular file.
   * @throws FileRefused when the path is not a file or has more than `most` bytes.
   */
  read(path: string, most: number): Promise<Uint8Array>;
};

/** The disk of this machine. */
export const DISK: Disk = {
  list: (folder) => readdir(folder, { withFileTypes: true }),
  resolve: (path) => realpath(path),
  read: readRegularFile,
};

/** Opening a pipe must not wait for its writer, and a link that appears after the check must not be followed. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

async function readRegularFile(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, FLAGS);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new FileRefused({ why: 'no-file', kind: kindOf(found) });
    if (found.size > most) throw new FileRefused({ why: 'too-large', bytes: found.size });
    const bytes = Buffer.allocUnsafe(found.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
