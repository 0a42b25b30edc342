import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openEmbeddedStore } from '../../src/store/embedded';
import { itKeepsTheContract } from './contract';
import { temporaryFolders } from './temporaryFolder';

describe('the store in a folder', () => {
  const newFolder = temporaryFolders();

  itKeepsTheContract(async () => openEmbeddedStore(newFolder()));

  it('creates the folder and has everything when it is opened again', async () => {
    const folder = join(newFolder(), 'not', 'there.yet');
    const store = openEmbeddedStore(folder);
    const result = await store.write('key', { tasks: 83 }, 'absent');
    await store.close();
    const again = openEmbeddedStore(folder);
    expect(result).toEqual({ kind: 'written', version: (await again.read('key'))?.version });
    expect((await again.read('key'))?.value).toEqual({ tasks: 83 });
    await again.close();
  });

  it('finishes the writes in hand before it closes', async () => {
    const folder = newFolder();
    const store = openEmbeddedStore(folder);
    const writes = Array.from({ length: 50 }, (_, i) => store.write(`key ${i}`, i, 'absent'));
    await store.close();
    for (const result of await Promise.all(writes)) expect(result.kind).toBe('written');
    const again = openEmbeddedStore(folder);
    expect((await again.read('key 49'))?.value).toBe(49);
    await again.close();
  });

  it('shows at once what another store of the same folder wrote', async () => {
    const folder = newFolder();
    const [here, there] = [openEmbeddedStore(folder), openEmbeddedStore(folder)];
    expect(await here.read('key')).toBeUndefined();
    await there.write('key', 1, 'absent');
    expect((await here.read('key'))?.value).toBe(1);
    expect(await here.write('key', 2, 'absent')).toEqual({ kind: 'conflict' });
    await here.close();
    expect((await there.read('key'))?.value).toBe(1);
    await there.close();
  });

  it('says which folder cannot be used, why, and what to set', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => openEmbeddedStore(join(file, 'data'))).toThrow(
      expect.objectContaining({
        code: 'store_folder_unusable',
        message: expect.stringMatching(
          /^The data folder .*file.data cannot be used \(.*ENOTDIR.*\): set DATA_DIR to a folder on a local disk that this process may write to\.$/,
        ),
      }),
    );
  });

  it('does not take a foreign file for its own', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'documents.mdb'), 'x'.repeat(100_000));
    expect(() => openEmbeddedStore(folder)).toThrow(
      expect.objectContaining({ code: 'store_folder_unusable' }),
    );
  });
});
