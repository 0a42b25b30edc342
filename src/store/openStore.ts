import { listCopies, type StoreCopy } from './backup/copies';
import { checkStore, type StoreCheck } from './check/checkStore';
import { openEmbeddedStore, type Unreadable } from './embedded';
import { databaseFile } from './embeddedDatabase';
import type { DocumentStore } from './ports/documents';
import { StoreError } from './ports/storeError';

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

/** @throws StoreError `store_damaged` | `store_folder_unusable` */
export function refuseUnsound(folder: string, checked: StoreCheck): void {
  switch (checked.kind) {
    case 'absent':
    case 'sound':
      return;
    case 'damaged':
      throw new StoreError('store_damaged', damagedMessage(folder, checked.reason));
    case 'unusable':
      throw new StoreError(
        'store_folder_unusable',
        `The data folder ${folder} cannot be used (${checked.reason}): set DATA_DIR to a folder on a local disk that this process may write to.`,
      );
  }
}

function damagedMessage(folder: string, reason: string): string {
  const file = databaseFile(folder);
  const [newest] = listCopies(folder);
  return [
    `The store ${file} is damaged: ${reason}. It was not opened and nothing was changed.`,
    newest ? restoring(folder, newest) : 'There is no copy of it in this folder.',
    `To start with nothing, move ${file} away; keep it, for what is in it may be saved by hand.`,
  ].join('\n');
}

function restoring(folder: string, { file, time }: StoreCopy): string {
  return [
    `The newest copy is ${file}, made ${new Date(time).toISOString()}; what was written after that is lost.`,
    `To go on with it: playbook store restore --data ${folder} (the damaged file is kept beside it).`,
  ].join('\n');
}
