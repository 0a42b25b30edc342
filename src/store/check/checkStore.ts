import { readFileSync, type Stats, statSync } from 'node:fs';
import { databaseFile } from '../embeddedDatabase';
import { messageOf } from '../systemError';
import { Damage } from './damage';
import { examineFile, examineStart } from './examine';
import { inChild } from './inChild';

/**
 * What is known of the store of a folder. `absent`: there is none. `sound`: it can be opened; `complete` says whether
 * there was time to look at all of it. `damaged`: opening it would take the process down, or show and write nonsense.
 * `unusable`: the system does not let it be opened.
 */
export type StoreCheck =
  | { kind: 'absent' }
  | { kind: 'sound'; documents: number; complete: boolean }
  | { kind: 'damaged'; reason: string }
  | { kind: 'unusable'; reason: string };

/** Beyond the time for looking: that a child process starts on a busy machine, and that lmdb waits for a writer. */
const START_MS = 20_000;
/** Where in the file of locks. */
const LOCK_TRANSACTION = 8;

/**
 * Looks at the store of a folder in a process of its own before this one trusts it.
 * @param budgetMs how long to look; the first two pages are always looked at
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

/** Where nothing is wrong with the file itself, it may be its locks, the disk or another process that holds it up. */
function ofDeath(here: StoreCheck, how: string): StoreCheck {
  if (here.kind !== 'sound') return here;
  return { kind: 'unusable', reason: `a process that opened the store did not survive: ${how}` };
}

/** All but the opening. Where others write to the file meanwhile, this may take a good one for damaged. */
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

/** lmdb keeps the number of the newest transaction in the file of its locks, too, and makes a new store of an empty file. */
function wasEmptied(file: string, { size }: Stats): boolean {
  if (size > 0) return false;
  try {
    return readFileSync(`${file}-lock`).readBigUInt64LE(LOCK_TRANSACTION) > 1n;
  } catch {
    return false;
  }
}
