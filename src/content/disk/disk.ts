import { constants, type Dirent } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { FileRefused, kindOf } from './fileRefused';

/** What of the disk the reading of a playbook needs; tests have one that gives no answer. */
export type Disk = {
  /** What stands in a folder. */
  list(folder: string): Promise<Dirent[]>;
  /** Where a path leads when every link is followed. */
  resolve(path: string): Promise<string>;
  /**
   * The bytes of a regular file.
   * @throws FileRefused when it is no file or has more than `most` bytes.
   */
  read(path: string, most: number): Promise<Uint8Array>;
};

/** The disk of this machine. */
export const DISK: Disk = {
  list: (folder) => readdir(folder, { withFileTypes: true }),
  resolve: (path) => realpath(path),
  read: readRegularFile,
};

/** A pipe is opened without waiting for its writer; a link is not followed, whoever puts it there in the meantime. */
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
