import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { copiesFolder, copyName, listCopies } from '../../../src/store/backup/copies';
import { makeCopy } from '../../../src/store/backup/makeCopy';
import { outdated } from '../../../src/store/backup/outdated';
import { restoreCopy } from '../../../src/store/backup/restoreCopy';
import { databaseFile } from '../../../src/store/databaseFile';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { announcePresence } from '../../../src/store/presence';
import { damage, filledStore, PAGE } from '../damaged';
import { temporaryFolders } from '../temporaryFolder';

const newFolder = temporaryFolders();
const HOUR = 3_600_000;
const NOON = Date.parse('2026-03-10T12:00:00Z');
const settings = { days: 3, now: NOON, youngerThanMs: 0 };

describe('the copies that are kept', () => {
  const copy = (time: string) => ({ file: time, time: Date.parse(time), source: 0, bytes: 1 });
  const kept = (times: string[]) => {
    const copies = times.map(copy).sort((a, b) => b.time - a.time);
    const gone = outdated(copies, NOON, 3);
    return copies.filter((known) => !gone.includes(known)).map(({ file }) => file);
  };

  it('are the newest three, and the newest one of each of the last days', () => {
    const days = ['03-10', '03-09', '03-08', '03-07'];
    const hours = ['01', '05', '09', '11'];
    const times = days.flatMap((day) => hours.map((hour) => `2026-${day}T${hour}:00:00Z`));
    expect(kept(times)).toEqual([
      '2026-03-10T11:00:00Z',
      '2026-03-10T09:00:00Z',
      '2026-03-10T05:00:00Z',
      '2026-03-09T11:00:00Z',
      '2026-03-08T11:00:00Z',
    ]);
  });

  it('are the newest three however old they are', () => {
    expect(kept(['2020-01-01T00:00:00Z', '2020-01-02T00:00:00Z'])).toHaveLength(2);
  });
});

describe('a copy of the store', () => {
  it('holds what was written, while the store is open, and can be put back in its place', async () => {
    const folder = newFolder();
    const store = openEmbeddedStore(folder);
    await Promise.all(Array.from({ length: 200 }, (_, i) => store.write(`key ${i}`, { i }, 'any')));
    const copied = await makeCopy(folder, settings);
    expect(copied).toMatchObject({ kind: 'made', copy: { time: NOON } });
    expect(readdirSync(copiesFolder(folder))).toEqual(['documents-20260310T120000Z.mdb']);
    expect(await makeCopy(folder, { ...settings, now: NOON + HOUR })).toMatchObject({ kind: 'unchanged' });
    await store.write('later', 1, 'any');
    await store.close();

    const [copy] = listCopies(folder);
    damage(databaseFile(folder), (bytes) => bytes.fill(0, 2 * PAGE));
    const broken = readFileSync(databaseFile(folder));
    const { documents, kept } = restoreCopy(folder, copy?.file ?? '', NOON);
    expect([documents, basename(kept ?? '')]).toEqual([200, 'documents-replaced-20260310T120000Z.mdb']);
    expect(readFileSync(kept ?? '').equals(broken)).toBe(true);
    const again = openEmbeddedStore(folder);
    expect([await again.read('key 199'), await again.read('later')]).toMatchObject([
      { value: { i: 199 } },
      undefined,
    ]);
    expect(await again.write('key 199', 'new', 'any')).toMatchObject({ kind: 'written' });
    await again.close();
  });

  it('is not made when there is a new one already, or another process is making it', async () => {
    const folder = newFolder();
    await filledStore(folder);
    const recent = join(copiesFolder(folder), copyName(NOON - HOUR));
    expect(await makeCopy(folder, { ...settings, now: NOON - HOUR })).toMatchObject({ kind: 'made' });
    utimesSync(recent, new Date(0), new Date(0));
    expect(await makeCopy(folder, { ...settings, youngerThanMs: 2 * HOUR })).toMatchObject({
      kind: 'unchanged',
      copy: { file: recent },
    });
    const claim = join(copiesFolder(folder), 'being-made');
    writeFileSync(claim, '');
    expect(await makeCopy(folder, settings)).toEqual({ kind: 'busy' });
    utimesSync(claim, new Date(0), new Date(0));
    expect(await makeCopy(folder, settings)).toMatchObject({ kind: 'made' });
    expect(existsSync(claim)).toBe(false);
  });

  it('is not made of a store that is damaged, and the copies that are there stay', async () => {
    const folder = newFolder();
    const file = await filledStore(folder);
    await makeCopy(folder, { ...settings, now: NOON - 100 * 24 * HOUR });
    damage(file, (bytes) => bytes.fill(0, 2 * PAGE));
    utimesSync(file, new Date(), new Date());
    const copied = await makeCopy(folder, settings);
    expect(copied).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/\w+ \w+/) });
    expect(readdirSync(copiesFolder(folder))).toHaveLength(1);
  });

  it('is given up when its process is to end, and leaves nothing behind', async () => {
    const folder = newFolder();
    await filledStore(folder);
    const ending = new AbortController();
    const copying = makeCopy(folder, { ...settings, signal: ending.signal });
    writeFileSync(
      join(copiesFolder(folder), 'documents-20250101T000000Z.mdb.part'),
      'of one that was killed',
    );
    ending.abort();
    expect(await copying).toMatchObject({ kind: 'failed' });
    expect(await makeCopy(folder, settings)).toMatchObject({ kind: 'made' });
    expect(readdirSync(copiesFolder(folder))).toEqual(['documents-20260310T120000Z.mdb']);
  });

  it('is not made where there is no store', async () => {
    expect(await makeCopy(newFolder(), settings)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('ENOENT'),
    });
  });
});

describe('putting a copy back', () => {
  it('is refused while a bot runs on the folder', async () => {
    const folder = newFolder();
    const file = await filledStore(folder);
    const before = readFileSync(file);
    const presence = announcePresence(folder);
    const refusal = {
      code: 'store_in_use',
      message: expect.stringMatching(/^A bot is running on .*: stop it first/),
    };
    expect(() => restoreCopy(folder, file, NOON)).toThrow(expect.objectContaining(refusal));
    presence.end();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each<[string, (file: string) => string, RegExp]>([
    ['is not there', () => '/nowhere/copy.mdb', /^The copy \/nowhere\/copy\.mdb cannot be read \(ENOENT/],
    [
      'is damaged',
      (file) => {
        damage(file, (bytes) => bytes.fill(0, 3 * PAGE));
        return file;
      },
      /is damaged \(.*\): nothing was changed\. Choose another one/,
    ],
  ])('is refused for a copy that %s', async (_what, how, message) => {
    const [folder, other] = [newFolder(), newFolder()];
    const file = await filledStore(folder);
    const { ino } = statSync(file);
    const copy = how(await filledStore(other));
    expect(() => restoreCopy(folder, copy, NOON)).toThrow(
      expect.objectContaining({ code: 'store_copy_unusable', message: expect.stringMatching(message) }),
    );
    expect(statSync(file).ino).toBe(ino);
    expect(readdirSync(folder).sort()).toEqual(['documents.mdb', 'documents.mdb-lock']);
  });

  it('works where there is no store', async () => {
    const folder = newFolder();
    expect(restoreCopy(folder, await filledStore(newFolder()), NOON).kept).toBeNull();
    expect(existsSync(databaseFile(folder))).toBe(true);
  });
});
