import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A copy of a store. `time`: when the copy was made; `source`: when the original was last written. Both in epoch
 * milliseconds.
 */
export type StoreCopy = { file: string; time: number; source: number; bytes: number };

const NAME = /^documents-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.mdb$/;

/** The folder of the copies: next to the store, so that they are easy to find when the store is broken. */
export function copiesFolder(folder: string): string {
  return join(folder, 'backups');
}

/** `documents-20260131T140000Z.mdb` */
export function copyName(time: number): string {
  return `documents-${stamp(time)}.mdb`;
}

/** `20260131T140000Z`, for file names. */
export function stamp(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** The copies in a data folder, the newest first; files with other names are ignored. */
export function listCopies(folder: string): StoreCopy[] {
  return namesIn(copiesFolder(folder))
    .flatMap((name) => copyAt(join(copiesFolder(folder), name), timeIn(name)))
    .sort((a, b) => b.time - a.time);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function timeIn(name: string): number {
  const [, ...parts] = NAME.exec(name) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function copyAt(file: string, time: number): StoreCopy[] {
  const stats = Number.isNaN(time) ? undefined : statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? [{ file, time, source: stats.mtimeMs, bytes: stats.size }] : [];
}
