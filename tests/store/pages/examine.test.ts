import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { refuseUnsound } from '../../../src/store/backup/refuseUnsound';
import { databaseFile } from '../../../src/store/databaseFile';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { Damage } from '../../../src/store/pages/damage';
import { examineFile } from '../../../src/store/pages/examine';
import { damage, drawnFrom, filledStore, PAGE, randomlyDamaged } from '../damaged';
import { listed } from '../listed';
import { temporaryFolders } from '../temporaryFolder';

const newFolder = temporaryFolders();

/** What can be wrong with what a file holds, and where in it; `N` is a number. */
const REASONS: readonly string[] = [
  'it is empty',
  'it ends at byte N, though it should have N or more',
  'it should have N pages, and N of them are cut off',
  'it has version N of the format, expected N: another program wrote it',
  'it does not hold documents with versions',
  'it has a tree that is too deep',
  'its first two pages differ in the size of a page',
  'page N does not say that this is a document store',
  'page N says that a page has N bytes',
  'page N says that it is another one',
  'page N is newer than the store',
  'page N is named, and there are only N',
  'page N is used twice',
  'page N is not on the level it is on',
  'page N is not in order',
  'page N is of a kind that it cannot be',
  'page N is not the value that it should be',
  'page N has bounds that no page has',
  'page N has too few entries',
  'page N has an entry that lies outside of it',
  'page N has an entry of a kind that a document store does not have',
  'page N has a key that is longer than it',
  'page N has a value that is longer than it',
  'a value of N bytes is said to take N pages',
  'a tree with entries has no first page',
  'keys are not in order',
  'N entries are there where N should be',
  'the list of free pages has a key that it cannot have',
  'the list of free pages has an entry that is too short',
  'page N is in use and in the list of free pages',
  'page N is in the list of free pages, and there are only N',
];

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

  it('says of many random damages what is wrong, where, and what to do, and never throws another error', () => {
    const draw = drawnFrom(7);
    const folder = newFolder();
    const file = databaseFile(folder);
    const reasons = Array.from({ length: 300 }, () => {
      writeFileSync(file, randomlyDamaged(bytes, draw));
      return damageIn(file);
    }).filter((reason) => reason !== null);
    for (const reason of reasons) {
      expect(REASONS).toContain(reason.replace(/\d+/g, 'N'));
      expect(() => refuseUnsound(folder, { kind: 'damaged', reason })).toThrow(
        expect.objectContaining({
          code: 'store_damaged',
          message: [
            `The store ${file} is damaged: ${reason}. It was not opened and nothing was changed.`,
            'There is no copy of it in this folder.',
            `To start with nothing, move ${file} away; keep it, for what is in it may be saved by hand.`,
          ].join('\n'),
        }),
      );
    }
    // Many a damage is in a value, or in a page that nothing leads to; which ones depends on the file that lmdb has made.
    expect(reasons.length).toBeGreaterThan(50);
  });

  it('says that a folder is no file', () => {
    const folder = join(newFolder(), 'documents.mdb');
    mkdirSync(folder);
    expect(() => examineFile(folder)).toThrow('it is not a file');
  });
});

/** What is wrong with a file; null when it seems whole. */
function damageIn(file: string): string | null {
  try {
    examineFile(file);
    return null;
  } catch (error) {
    if (error instanceof Damage) return error.message;
    throw error;
  }
}
