import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { inChild } from '../check/inChild';
import { databaseFile } from '../databaseFile';
import { makeFolder } from '../makeFolder';
import { codeOf, messageOf } from '../systemError';
import { roomFor } from '../trouble';
import { copiesFolder, copyName, listCopies, type StoreCopy } from './copies';
import { flushFile } from './flush';
import { outdated } from './outdated';

/**
 * `unchanged`: nothing was written since the newest copy. `no-room`: the copy would leave too little free disk space;
 * sizes in bytes. `busy`: another process is making a copy. `failed`: the store cannot be read completely, or the
 * copy cannot be written.
 */
export type Copied =
  | { kind: 'made'; copy: StoreCopy }
  | { kind: 'unchanged'; copy: StoreCopy }
  | { kind: 'no-room'; needed: number; free: number }
  | { kind: 'busy' }
  | { kind: 'failed'; reason: string };

export type CopySettings = {
  /** For how many days the newest copy of each day is kept. */
  days: number;
  /** Epoch milliseconds. */
  now: number;
  /**
   * Makes no copy if one younger than this exists, also from another process, in milliseconds; 0 to always make one.
   */
  youngerThanMs: number;
  /** Cancels the copy; the result is then `failed`. */
  signal?: AbortSignal;
};

/** Bytes that must stay free for the store to grow, in addition to its current size. */
const RESERVE = 16 * 1024 * 1024;
/** A process that takes longer has ended, or will be ended. */
const LONGEST_MS = 10 * 60_000;

/**
 * Copies the store of a folder as it is at one moment, while others read and write it, and removes outdated copies.
 * The copy is checked before it gets its final name, so that every file with the name of a copy is complete. Never
 * throws.
 */
export async function makeCopy(folder: string, settings: CopySettings): Promise<Copied> {
  try {
    return await claimed(folder, () => copyNow(folder, settings));
  } catch (error) {
    return { kind: 'failed', reason: messageOf(error) };
  }
}

async function copyNow(folder: string, { days, now, youngerThanMs, signal }: CopySettings): Promise<Copied> {
  // Left by killed processes; no other process is making a copy now.
  for (const name of readdirSync(copiesFolder(folder)))
    if (/\.part(-lock)?$/.test(name)) rmSync(join(copiesFolder(folder), name), { force: true });
  const [newest] = listCopies(folder);
  const { size, mtime, mtimeMs } = statSync(databaseFile(folder));
  // Allows for the rounding of file times.
  const isUnchanged = newest !== undefined && Math.abs(newest.source - mtimeMs) < 1;
  if (newest && (isUnchanged || now - newest.time < youngerThanMs))
    return { kind: 'unchanged', copy: newest };
  const needed = 2 * size + RESERVE;
  const free = roomFor(databaseFile(folder));
  if (free < needed) return { kind: 'no-room', needed, free };

  const file = join(copiesFolder(folder), copyName(now));
  const part = `${file}.part`;
  try {
    const reason = await copyTo(part, folder, signal);
    if (reason !== undefined) return { kind: 'failed', reason };
    flushFile(part);
    utimesSync(part, mtime, mtime);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
    rmSync(`${part}-lock`, { force: true });
  }
  for (const old of outdated(listCopies(folder), now, days)) rmSync(old.file, { force: true });
  const [copy] = listCopies(folder);
  return copy ? { kind: 'made', copy } : { kind: 'failed', reason: 'the copy is gone again' };
}

/**
 * Why copying failed, undefined when it worked. Runs in a child process, because the store may have been damaged
 * since it was opened.
 */
async function copyTo(
  part: string,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const end = await inChild(['copy', folder, part], LONGEST_MS, signal);
  switch (end.kind) {
    case 'died':
      return `the process that made the copy did not survive: ${end.how}`;
    case 'not-run':
      return end.reason;
    case 'reported':
      switch (end.report.kind) {
        case 'sound':
          return undefined;
        case 'damaged':
        case 'failed':
          return end.report.reason;
        case 'read':
          return 'nothing was copied';
      }
  }
}

/** Lets one process at a time make a copy. The claim of a killed process expires. */
async function claimed(folder: string, copy: () => Promise<Copied>): Promise<Copied> {
  makeFolder(copiesFolder(folder));
  const claim = join(copiesFolder(folder), 'being-made');
  const before = statSync(claim, { throwIfNoEntry: false });
  if (before && Date.now() - before.mtimeMs > LONGEST_MS) rmSync(claim, { force: true });
  try {
    closeSync(openSync(claim, 'wx'));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return { kind: 'busy' };
    throw error;
  }
  try {
    return await copy();
  } finally {
    rmSync(claim, { force: true });
  }
}
