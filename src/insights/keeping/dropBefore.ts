import type { DocumentStore } from '../../store/ports/documents';
import { timeOf } from './timedKey';

/**
 * Deletes the documents under a prefix of timed keys that are older than `time`. Safe to run in several processes at
 * once.
 */
export async function dropBefore(documents: DocumentStore, prefix: string, time: number): Promise<void> {
  for await (const { key, version } of documents.list(prefix)) {
    if (timeOf(prefix, key) >= time) return;
    await documents.delete(key, version);
  }
}
