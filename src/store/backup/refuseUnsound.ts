import type { StoreCheck } from '../check/checkStore';
import { databaseFile } from '../databaseFile';
import { StoreError } from '../ports/storeError';
import { listCopies, type StoreCopy } from './copies';

/**
 * Of a damaged store the message names the newest copy, and how to go on with it.
 * @throws StoreError `store_damaged` | `store_folder_unusable`
 */
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
