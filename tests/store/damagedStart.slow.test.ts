import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { examineFile } from '../../src/store/pages/examine';
import { drawnFrom, filledStore, PAGE, randomlyDamaged } from './damaged';
import { runScript } from './processes/childProcess';
import { temporaryFolders } from './temporaryFolder';

jest.setTimeout(600_000);

const newFolder = temporaryFolders();
const DAMAGES = 200;

/** What using the stores of these folders came to, one after the other, and how the process ended that did. */
async function used(
  how: 'checked' | 'at-once',
  ...folders: string[]
): Promise<{ said: string[]; end: unknown[] }> {
  const child = runScript('use.child.ts', how, ...folders);
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const end = await once(child, 'close');
  return { said: printed.split('\n').filter((line) => line !== '' && !line.startsWith('begins ')), end };
}

describe('a bot that starts on a damaged store', () => {
  let good = Buffer.alloc(0);
  beforeAll(async () => {
    good = readFileSync(await filledStore(newFolder()));
  });
  const folderWith = (bytes: Buffer): string => {
    const folder = newFolder();
    writeFileSync(join(folder, 'documents.mdb'), bytes);
    return folder;
  };

  it('works or says what is wrong, and never dies of it, whatever was damaged', async () => {
    const draw = drawnFrom(11);
    const accepted: string[] = [];
    for (let i = 0; i < DAMAGES; i += 1) {
      const folder = folderWith(randomlyDamaged(good, draw));
      try {
        examineFile(join(folder, 'documents.mdb'));
        accepted.push(folder);
      } catch {
        rmSync(folder, { recursive: true });
      }
    }
    expect(accepted.length).toBeGreaterThan(DAMAGES / 10);
    const { said, end } = await used('at-once', ...accepted);
    expect(end).toEqual([0, null]);
    expect(said.filter((line) => line !== 'works')).toEqual([]);
    expect(said).toHaveLength(accepted.length);
  });

  const file = (folder: string) => join(folder, 'documents.mdb');
  const lock = (folder: string) => join(folder, 'documents.mdb-lock');
  const WORKS = /^works$/;

  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'junk',
      (f) => writeFileSync(file(f), Buffer.alloc(200_000, 'x')),
      /^store_damaged .* does not say that this is/,
    ],
    ['its first page alone', (f) => truncateSync(file(f), PAGE), /^store_damaged .* it ends at byte 8192/],
    [
      'another version of the format',
      (f) => writeFileSync(file(f), Buffer.from(good).fill(Buffer.of(1, 0, 0, 0), 28, 32)),
      /^store_damaged .* version 1 of the format, expected 2/,
    ],
    ['a folder', (f) => replace(file(f), () => mkdirSync(file(f))), /^store_damaged .* it is not a file/],
    [
      'a pipe',
      (f) => replace(file(f), () => execFileSync('mkfifo', [file(f)])),
      /^store_damaged .* it is not a file/,
    ],
    [
      'a link to itself',
      (f) => replace(file(f), () => symlinkSync(file(f), file(f))),
      /^store_folder_unusable .*ELOOP/,
    ],
    [
      'a folder for its locks',
      (f) => replace(lock(f), () => mkdirSync(lock(f))),
      /^store_folder_unusable .*documents\.mdb-lock is not a file/,
    ],
    ['a pipe for its locks', (f) => replace(lock(f), () => execFileSync('mkfifo', [lock(f)])), /^store_\w+ /],
    ['junk for its locks', (f) => writeFileSync(lock(f), Buffer.alloc(8272, 'x')), WORKS],
    ['empty locks', (f) => writeFileSync(lock(f), ''), WORKS],
    ['locks cut short', (f) => truncateSync(lock(f), 100), WORKS],
    ['a file in the place of its copies', (f) => writeFileSync(join(f, 'backups'), ''), WORKS],
  ])('that is %s says so or works', async (_what, how, said) => {
    const folder = newFolder();
    await filledStore(folder);
    how(folder);
    expect(await used('checked', folder)).toEqual({ said: [expect.stringMatching(said)], end: [0, null] });
  });

  it('says so when it was cut off to nothing, and not when it never held anything', async () => {
    const folder = newFolder();
    await filledStore(folder);
    truncateSync(file(folder), 0);
    const empty = newFolder();
    writeFileSync(file(empty), '');
    expect((await used('checked', folder, empty)).said).toEqual([
      expect.stringMatching(/^store_damaged .* it is empty, and was not before/),
      'works',
    ]);
  });
});

function replace(path: string, make: () => void): void {
  renameSync(path, `${path}.away`);
  make();
}
