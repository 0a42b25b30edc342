import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, jest } from '@jest/globals';
import * as chokidar from 'chokidar';
import { watchFolder } from '../../../src/content/live/watchFolder';

afterEach(() => {
  jest.restoreAllMocks();
});

it('looks at the folder when watching fails, rather than to end the bot', async () => {
  const watch = jest.spyOn(chokidar, 'watch');
  const onChange = jest.fn();
  const watched = await watchFolder(__dirname, onChange, () => {});

  const watcher = watch.mock.results[0]?.value as chokidar.FSWatcher;
  watcher.emit('error', new Error('ENOSPC: the system watches no more files'));

  expect(onChange).toHaveBeenCalledTimes(1);
  await watched.close();
});

it('tells when a folder that was put in the place of another cannot be watched, and the process lives', async () => {
  const [folder, other] = [
    mkdtempSync(path.join(tmpdir(), 'one')),
    mkdtempSync(path.join(tmpdir(), 'other')),
  ];
  let tell: (error: unknown) => void = () => {};
  const told = new Promise<unknown>((resolve) => {
    tell = resolve;
  });
  const watched = await watchFolder(folder, () => {}, tell);
  const broken = new Error('EMFILE: too many files are open');
  jest.spyOn(chokidar, 'watch').mockImplementation(() => {
    throw broken;
  });
  renameSync(folder, `${folder}-old`);
  renameSync(other, folder);

  expect(await told).toBe(broken);
  await watched.close();
  for (const left of [folder, `${folder}-old`]) rmSync(left, { recursive: true });
});

it('follows no link, however far it leads, and watches nothing but pages', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'links'));
  mkdirSync(path.join(folder, 'en'));
  symlinkSync('/', path.join(folder, 'en', 'everything'));
  symlinkSync('..', path.join(folder, 'en', 'itself'));
  for (const name of ['a.md', 'b.png', 'c.md~']) writeFileSync(path.join(folder, 'en', name), '');
  const watch = jest.spyOn(chokidar, 'watch');
  const watched = await watchFolder(
    folder,
    () => {},
    () => {},
  );

  const watcher = watch.mock.results[0]?.value as chokidar.FSWatcher;
  const seen = Object.entries(watcher.getWatched()).flatMap(([at, names]) =>
    names.map((name) => path.relative(folder, path.join(at, name))),
  );
  expect(seen.filter((name) => name !== '').sort()).toEqual(['en', 'en/a.md']);
  await watched.close();
  rmSync(folder, { recursive: true });
});
