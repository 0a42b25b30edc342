import { readFileSync, type Stats, statSync } from 'node:fs';
import { databaseFile } from '../databaseFile';
import { Damage } from '../pages/damage';
import { examineFile, examineStart } from '../pages/examine';
import { messageOf } from '../systemError';
import { inChild } from './inChild';

/**
 * The result of checking the store of a folder. `absent`: there is none. `sound`: it can be opened; `complete` says
 * whether there was time to check all of it. `damaged`: opening it would crash the process, or return and write wrong
 * data. `unusable`: the system does not allow to open it.
 */
export type StoreCheck =
  | { kind: 'absent' }
  | { kind: 'sound'; documents: number; complete: boolean }
  | { kind: 'damaged'; reason: string }
  | { kind: 'unusable'; reason: string };

/** Extra time: a child process starts slowly on a busy machine, and lmdb may wait for a writer. */
const START_MS = 20_000;
/** The byte offset of the transaction number in the lock file. */
const LOCK_TRANSACTION = 8;

/**
 * Checks the store of a folder in a child process before this process opens it.
 * @param budgetMs how long to check; the first two pages are always checked
 */
export async function checkStore(folder: string, budgetMs: number): Promise<StoreCheck> {
  const file = databaseFile(folder);
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return { kind: 'absent' };
    if (stats.isFile() && wasEmptied(file, stats))
      return { kind: 'damaged', reason: 'it is empty, and was not before' };
    examineStart(file);
  } catch (error) {
    return failedOn(error);
  }
  const end = await inChild(['check', folder, String(budgetMs)], budgetMs + START_MS);
  switch (end.kind) {
    case 'died':
      return ofDeath(checkHere(file, budgetMs), end.how);
    case 'not-run':
      return checkHere(file, budgetMs);
    case 'reported':
      switch (end.report.kind) {
        case 'sound':
        case 'damaged':
          return end.report;
        case 'failed':
          return { kind: 'unusable', reason: end.report.reason };
        case 'read':
          return { kind: 'unusable', reason: 'the check did something else' };
      }
  }
}

/** If the file itself is sound, the cause may be its lock file, the disk, or another process that blocks it. */
function ofDeath(here: StoreCheck, how: string): StoreCheck {
  if (here.kind !== 'sound') return here;
  return { kind: 'unusable', reason: `a process that opened the store did not survive: ${how}` };
}

/** All checks except opening. If others write to the file meanwhile, a sound file may look damaged. */
function checkHere(file: string, budgetMs: number): StoreCheck {
  try {
    return { kind: 'sound', ...examineFile(file, performance.now() + budgetMs) };
  } catch (error) {
    return failedOn(error);
  }
}

function failedOn(error: unknown): StoreCheck {
  return { kind: error instanceof Damage ? 'damaged' : 'unusable', reason: messageOf(error) };
}

/**
 * Whether an existing store was truncated to an empty file: lmdb would take that for a new store, but the lock file
 * still has the number of the newest transaction.
 */
function wasEmptied(file: string, { size }: Stats): boolean {
  if (size > 0) return false;
  try {
    return readFileSync(`${file}-lock`).readBigUInt64LE(LOCK_TRANSACTION) > 1n;
  } catch {
    return false;
  }
}
