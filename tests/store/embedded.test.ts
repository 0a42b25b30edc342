import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { databaseFile } from '../../src/store/databaseFile';
import { openEmbeddedStore } from '../../src/store/embedded';
import { openDatabase } from '../../src/store/embeddedDatabase';
import { makeLockFile } from '../../src/store/lockFile';
import { itKeepsTheContract } from './contract';
import { listed } from './listed';
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

  it('reads a document that is no JSON as undefined, and all others with it', async () => {
    const folder = newFolder();
    const told: string[] = [];
    const store = openEmbeddedStore(folder, (key, error) => told.push(`${key}: ${error}`));
    for (const key of ['a', 'b', 'c']) await store.write(key, `value of ${key}`, 'any');
    await store.close();
    const database = openDatabase(folder);
    await database.put(Buffer.from('b'), '{"cut off', 5);
    await database.close();

    const again = openEmbeddedStore(folder, (key, error) => told.push(`${key}: ${error}`));
    expect((await listed(again, '')).map(({ key, value }) => [key, value])).toEqual([
      ['a', 'value of a'],
      ['b', undefined],
      ['c', 'value of c'],
    ]);
    expect(await again.read('b')).toEqual({ value: undefined, version: '5' });
    expect(told).toEqual([
      expect.stringMatching(/^b: SyntaxError: .*JSON/),
      expect.stringMatching(/^b: SyntaxError/),
    ]);
    expect(await again.write('b', 'whole', '5')).toMatchObject({ kind: 'written' });
    expect(await again.read('b')).toMatchObject({ value: 'whole' });
    await again.close();
  });

  it('acknowledges no write to a file that is not there any more, and goes on when it is back', async () => {
    const folder = newFolder();
    const store = openEmbeddedStore(folder);
    await store.write('before', 1, 'any');
    renameSync(folder, `${folder}.away`);
    await expect(store.write('during', 2, 'any')).rejects.toMatchObject({
      code: 'store_write_failed',
      trouble: 'gone',
      message: expect.stringMatching(/put the folder back as it was, or restart the bot/),
    });
    expect(await store.read('before')).toMatchObject({ value: 1 });
    renameSync(`${folder}.away`, folder);
    expect(await store.write('after', 3, 'any')).toMatchObject({ kind: 'written' });
    await store.close();
  });

  it('acknowledges no write to a file in whose place another one is', async () => {
    const [folder, other] = [newFolder(), newFolder()];
    const store = openEmbeddedStore(folder);
    await openEmbeddedStore(other).close();
    renameSync(databaseFile(other), databaseFile(folder));
    await expect(store.delete('key')).rejects.toMatchObject({ trouble: 'gone' });
    await store.close();
  });

  it('takes the room for its locks when it makes them', () => {
    const folder = newFolder();
    makeLockFile(join(folder, 'lock'));
    const { size, blocks } = statSync(join(folder, 'lock'));
    expect(blocks * 512).toBeGreaterThanOrEqual(size);
    writeFileSync(join(folder, 'lock'), 'in use');
    makeLockFile(join(folder, 'lock'));
    expect([readFileSync(join(folder, 'lock'), 'utf8'), readdirSync(folder)]).toEqual(['in use', ['lock']]);
  });

  it('does not take a foreign file for its own', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'documents.mdb'), 'x'.repeat(100_000));
    expect(() => openEmbeddedStore(folder)).toThrow(
      expect.objectContaining({ code: 'store_folder_unusable' }),
    );
  });
});
