import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'documents.mdb';

/** The one file of a store in a folder; lmdb keeps its locks beside it. */
export function databaseFile(folder: string): string {
  return join(folder, FILE);
}

/** Whether a store was ever opened in a folder; opening one would create it. */
export function holdsDocuments(folder: string): boolean {
  return existsSync(databaseFile(folder));
}
