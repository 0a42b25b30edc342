import { refuseUnsound } from './backup/refuseUnsound';
import { checkStore } from './check/checkStore';
import { openEmbeddedStore, type Unreadable } from './embedded';
import type { DocumentStore } from './ports/documents';

/** Time limit for checking a store before it is opened; 100 MB take a quarter of a second. */
const CHECK_MS = 3000;

/**
 * Like `openEmbeddedStore`, but checks the file first: a damaged file would crash the process, at once or much later.
 * @throws StoreError `store_damaged` | `store_folder_unusable`
 */
export async function openStore(folder: string, unreadable: Unreadable): Promise<DocumentStore> {
  refuseUnsound(folder, await checkStore(folder, CHECK_MS));
  return openEmbeddedStore(folder, unreadable);
}
