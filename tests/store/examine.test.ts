import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { examineFile } from '../../src/store/check/examine';
import { databaseFile } from '../../src/store/databaseFile';
import { openEmbeddedStore } from '../../src/store/embedded';
import { damage, drawnFrom, filledStore, PAGE, randomlyDamaged } from './damaged';
import { listed } from './listed';
import { temporaryFolders } from './temporaryFolder';

const newFolder = temporaryFolders();

describe('a look at the file of a store', () => {
  let good = '';
  let bytes = Buffer.alloc(0);
  /** Where the newest of the two first pages begins, behind its header. */
  let meta = 0;
  beforeAll(async () => {
    good = await filledStore(newFolder());
    bytes = readFileSync(good);
    const newer = bytes.readBigUInt64LE(24 + 128) > bytes.readBigUInt64LE(PAGE + 24 + 128);
    meta = newer ? 24 : PAGE + 24;
  });
  const copied = (how: (bytes: Buffer) => Buffer | undefined): string => {
    const file = join(newFolder(), 'copy.mdb');
    copyFileSync(good, file);
    damage(file, how);
    return file;
  };
  const root = () => Number(bytes.readBigUInt64LE(meta + 72 + 40));

  it('finds nothing wrong with what lmdb wrote, and counts what lmdb counts', async () => {
    const store = openEmbeddedStore(join(good, '..'));
    const documents = (await listed(store, '')).length;
    await store.close();
    expect(examineFile(good)).toEqual({ documents, complete: true });
  });

  it('finds nothing wrong with a store that nothing was written to', async () => {
    const folder = newFolder();
    await openEmbeddedStore(folder).close();
    expect(examineFile(databaseFile(folder))).toEqual({ documents: 0, complete: true });
  });

  it('finds nothing wrong while the store changes, after each of many writes', async () => {
    const folder = newFolder();
    for (let seed = 1; seed <= 5; seed += 1) {
      await filledStore(folder, seed);
      expect(examineFile(databaseFile(folder)).complete).toBe(true);
    }
  });

  it('ends when its time is over', async () => {
    const folder = newFolder();
    const store = openEmbeddedStore(folder);
    await Promise.all(Array.from({ length: 2500 }, (_, i) => store.write(`${i}`, i, 'any')));
    await store.close();
    expect(examineFile(databaseFile(folder), 0)).toEqual({ documents: 1000, complete: false });
  });

  it.each<[string, (bytes: Buffer) => Buffer | undefined, RegExp]>([
    ['an empty file', () => Buffer.alloc(0), /^it is empty$/],
    ['the first half of a page', (b) => b.subarray(0, PAGE / 2), /^it ends at byte 4096/],
    ['a file of something else', () => Buffer.alloc(5 * PAGE, 'x'), /^page 0 does not say that this is a/],
    ['a file that was cut off', (b) => b.subarray(0, PAGE * 12), /ends at byte 98304|cut off/],
    [
      'another version of the format',
      (b) => void b.writeUInt32LE(1, 24 + 4),
      /^it has version 1 of the format, expected 2: another program wrote it$/,
    ],
    [
      'a strange size of pages',
      (b) => void b.writeUInt32LE(8191, 24 + 24),
      /^page 0 says that a page has 8191/,
    ],
    ['another first page', (b) => void b.fill(0, PAGE, 2 * PAGE), /^page 1 does not say that this is a/],
    [
      'too few entries',
      (b) => void b.writeBigUInt64LE(3n, meta + 72 + 32),
      /entries are there where 3 should be$/,
    ],
    [
      'another kind of documents',
      (b) => void b.writeUInt16LE(4, meta + 72 + 4),
      /^it does not hold documents with/,
    ],
    [
      'a root far away',
      (b) => void b.writeBigUInt64LE(99_999n, meta + 72 + 40),
      /^page 99999 is named, and there are only \d+$/,
    ],
    [
      'pages that are not there',
      (b) => void b.writeBigUInt64LE(99_999n, meta + 120),
      /^it should have 100000 pages/,
    ],
    [
      'a page of zeros',
      (b) => void b.fill(0, root() * PAGE, (root() + 1) * PAGE),
      /^page \d+ says that it is another/,
    ],
    [
      'a page that is too new',
      (b) => void b.writeBigUInt64LE(2n ** 40n, root() * PAGE + 8),
      /newer than the store$/,
    ],
    [
      'a page without bounds',
      (b) => void b.writeUInt16LE(60_001, root() * PAGE + 20),
      /has bounds that no page has$/,
    ],
    [
      'a page of no kind',
      (b) => void b.writeUInt16LE(0x20, root() * PAGE + 18),
      /of a kind that it cannot be$/,
    ],
    [
      'an entry outside',
      (b) => void b.writeUInt16LE(9000, root() * PAGE + 24),
      /an entry that lies outside of it$/,
    ],
    [
      'a free page that is in use',
      (b) => {
        const list = Number(b.readBigUInt64LE(meta + 24 + 40)) * PAGE;
        const entry = list + 24 + b.readUInt16LE(list + 24);
        const ids = entry + 8 + b.readUInt16LE(entry + 6);
        b.writeBigInt64LE(1n, ids);
        b.writeBigInt64LE(BigInt(root()), ids + 8);
        return undefined;
      },
      /^page \d+ is in use and in the list of free pages$/,
    ],
  ])('says what is wrong with %s', (_what, how, reason) => {
    expect(() => examineFile(copied(how))).toThrow(
      expect.objectContaining({ name: 'Damage', message: expect.stringMatching(reason) }),
    );
  });

  it('comes to an end with each of many random damages, and never with another error', () => {
    const draw = drawnFrom(7);
    const file = join(newFolder(), 'copy.mdb');
    let found = 0;
    for (let i = 0; i < 300; i += 1) {
      writeFileSync(file, randomlyDamaged(bytes, draw));
      try {
        examineFile(file);
      } catch (error) {
        expect(error).toMatchObject({ name: 'Damage', message: expect.stringMatching(/\w+ \w+/) });
        found += 1;
      }
    }
    // Many a damage is in a value, or in a page that nothing leads to; which ones depends on the file that lmdb has made.
    expect(found).toBeGreaterThan(50);
  });

  it('says that a folder is no file', () => {
    const folder = join(newFolder(), 'documents.mdb');
    mkdirSync(folder);
    expect(() => examineFile(folder)).toThrow('it is not a file');
  });
});
