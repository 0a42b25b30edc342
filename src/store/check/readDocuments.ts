import { StoreError } from '../ports/storeError';
import { inChild } from './inChild';

/** The number of documents in a store, and the keys of those that are not valid JSON. */
export type DocumentsRead = { documents: number; unreadable: readonly string[] };

/**
 * Reads every document in a child process.
 * @throws StoreError `store_folder_unusable` when that fails
 */
export async function readDocuments(folder: string, limitMs: number): Promise<DocumentsRead> {
  const end = await inChild(['read', folder], limitMs);
  if (end.kind === 'reported' && end.report.kind === 'read') return end.report;
  throw new StoreError(
    'store_folder_unusable',
    `The documents of ${folder} could not be read (${reasonOf(end)}): try again, or restore a copy.`,
  );
}

function reasonOf(end: Awaited<ReturnType<typeof inChild>>): string {
  switch (end.kind) {
    case 'died':
      return end.how;
    case 'not-run':
      return end.reason;
    case 'reported':
      return 'reason' in end.report ? end.report.reason : 'the check did something else';
  }
}
