import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { temporaryFolders } from '../temporaryFolder';
import { outputOf, runScript, scriptCommand } from './childProcess';
import { increment } from './increment';

describe('the store in a folder, with several processes', () => {
  const newFolder = temporaryFolders();

  it('loses no increment of one document that two processes count up at once', async () => {
    const folder = newFolder();
    const store = openEmbeddedStore(folder);
    const child = runScript('increment.child.ts', folder, '400');
    const ended = once(child, 'exit');
    await once(outputOf(child), 'data');
    let mine = 0;
    while (child.exitCode === null && child.signalCode === null) {
      await increment(store, 'counter');
      mine += 1;
    }
    expect(await ended).toEqual([0, null]);
    expect((await store.read('counter'))?.value).toBe(mine + 400);
    expect(mine).toBeGreaterThan(0);
    await store.close();
  });

  it('has every write that was acknowledged before the writer was killed', async () => {
    const folder = newFolder();
    const child = runScript('write.child.ts', folder);
    const ended = once(child, 'exit');
    let acknowledged = -1;
    for await (const line of createInterface({ input: outputOf(child) })) {
      acknowledged = Number(line);
      if (acknowledged === 300) child.kill('SIGKILL');
    }
    expect(await ended).toEqual([null, 'SIGKILL']);

    const store = openEmbeddedStore(folder);
    for (let i = 0; i <= acknowledged; i += 1) {
      expect((await store.read(`document ${i}`))?.value).toEqual({ number: i, padding: '..'.repeat(1000) });
    }
    expect(acknowledged).toBeGreaterThanOrEqual(300);
    expect(await store.write('after', 1, 'absent')).toMatchObject({ kind: 'written' });
    await store.close();
  });

  it('goes on with large writes when another process is killed in the middle of its own', async () => {
    for (let round = 0; round < 6; round += 1) {
      const folder = newFolder();
      const store = openEmbeddedStore(folder);
      const child = runScript('write.child.ts', folder);
      const ended = once(child, 'exit');
      await once(outputOf(child), 'data');
      await sleep(20 + round);
      child.kill('SIGKILL');
      await ended;
      const keys = Array.from({ length: 200 }, (_, i) => `large ${i}`);
      const results = await Promise.all(keys.map((key) => store.write(key, '..'.repeat(20_000), 'any')));
      expect(results.filter(({ kind }) => kind === 'written')).toHaveLength(200);
      await store.close();
    }
  });

  // `ulimit` stands in for a full disk, and there is none on Windows.
  const itOnUnix = process.platform === 'win32' ? it.skip : it;

  itOnUnix('says so when the disk is full, keeps what it has, and goes on when there is room', async () => {
    const folder = newFolder();
    const command = `ulimit -f 2000 && exec "$@"`;
    const child = spawn('sh', ['-c', command, 'sh', ...scriptCommand('fill.child.ts', folder)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'exit');
    const lines: string[] = [];
    for await (const line of createInterface({ input: outputOf(child) })) lines.push(line);
    expect(await ended).toEqual([0, null]);
    expect(lines).toEqual([
      expect.stringMatching(
        /^store_write_failed Could not write document "document \d+" in .+ \(Error: .+\): see that the disk has room and works, then try again\.$/,
      ),
      'document 0 is there',
      'written',
    ]);
  });
});
