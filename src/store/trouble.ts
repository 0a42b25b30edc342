import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StoreTrouble } from './ports/storeError';
import { codeOf } from './systemError';

/**
 * In bytes. With less free space than this, a write that failed for an unclear reason counts as failed because of a
 * full disk.
 */
const LITTLE_ROOM = 2 * 1024 * 1024;

const FULL = new Set<string | number>(['ENOSPC', 'EDQUOT', 'EFBIG', 28, 122, 27]);
const READ_ONLY = new Set<string | number>(['EROFS', 'EACCES', 'EPERM', 30, 13, 1]);

/** Identifies the file that a path led to when it was opened. */
export type FileId = { device: bigint; file: bigint };

/** Undefined when the file does not exist. */
export function fileId(path: string): FileId | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return { device: dev, file: ino };
  } catch {
    return undefined;
  }
}

export function isSameFile(a: FileId | undefined, b: FileId | undefined): boolean {
  return a?.device === b?.device && a?.file === b?.file;
}

/**
 * Why a write to a file failed. The code of an lmdb error is the number of the system error, or EIO for an incomplete
 * write.
 */
export function troubleOf(error: unknown, path: string): StoreTrouble {
  const code = codeOf(error) ?? '';
  if (FULL.has(code)) return 'full';
  if (READ_ONLY.has(code)) return 'read-only';
  return roomFor(path) < LITTLE_ROOM ? 'full' : 'failing';
}

/** Free bytes on the disk of a file; infinite when the system does not say. */
export function roomFor(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * For `suspicious` of a watched store: whether the file at the path is no longer the one that was opened, or the disk
 * is nearly full.
 */
export function suspicionOf(path: string): () => boolean {
  const opened = fileId(path);
  return () => !isSameFile(fileId(path), opened) || roomFor(path) < LITTLE_ROOM;
}
