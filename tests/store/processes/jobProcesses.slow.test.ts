import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import type { DocumentStore } from '../../../src/store/ports/documents';
import { request } from '../jobs/jobContract';
import { workOff } from '../jobs/workOff';
import { listed } from '../listed';
import { temporaryFolders } from '../temporaryFolder';
import { outputOf, runScript } from './childProcess';

/** Milliseconds; every run is some commits to the disk. */
const LONGEST = 60_000;
const KEYS = Array.from({ length: 500 }, (_, i) => `job ${String(i).padStart(3, '0')}`);

describe('jobs in a folder, with several processes', () => {
  const newFolder = temporaryFolders();

  it(
    'are each completed once when two processes claim five hundred',
    async () => {
      const folder = newFolder();
      const store = openEmbeddedStore(folder);
      const jobs = new DocumentJobs(store);
      await Promise.all(KEYS.map((key) => jobs.schedule(request(key))));

      const child = runScript('work.child.ts', folder, '60000');
      const ended = once(child, 'exit');
      await once(outputOf(child), 'data');
      const mine = await workOff(jobs, 60_000, async () => undefined);
      expect(await ended).toEqual([0, null]);

      const theirs = z.array(z.string()).parse((await store.read('completed there'))?.value);
      expect([...mine, ...theirs].sort()).toEqual(KEYS);
      expect(mine.length).toBeGreaterThan(0);
      expect(theirs.length).toBeGreaterThan(0);
      await expectNoneLeft(store);
      await store.close();
    },
    LONGEST,
  );

  it(
    'are not lost when a process is killed in the middle',
    async () => {
      const folder = newFolder();
      const before = openEmbeddedStore(folder);
      await Promise.all(KEYS.map((key) => new DocumentJobs(before).schedule(request(key))));
      await before.close();

      const child = runScript('work.child.ts', folder, '200');
      const ended = once(child, 'exit');
      let lines = 0;
      for await (const _line of createInterface({ input: outputOf(child) })) {
        lines += 1;
        if (lines === 100) child.kill('SIGKILL');
      }
      expect(await ended).toEqual([null, 'SIGKILL']);

      await sleep(200);
      const store = openEmbeddedStore(folder);
      const jobs = new DocumentJobs(store);
      const mine = await workOff(jobs, 60_000, (key) => store.write(`results/${key}`, 'here', 'any'));
      const results = await listed(store, 'results/');
      expect(results.map(({ key }) => key.slice('results/'.length))).toEqual(KEYS);
      expect(results.filter(({ value }) => value === 'there').length).toBeGreaterThan(50);
      expect(mine.length).toBeGreaterThan(0);
      await expectNoneLeft(store);
      await store.close();
    },
    LONGEST,
  );

  it('fail as a whole when none can be leased, and the process lives', async () => {
    const child = runScript('failingLease.child.ts');
    const ended = once(child, 'exit');
    const lines: string[] = [];
    for await (const line of createInterface({ input: outputOf(child) })) lines.push(line);
    expect(lines).toEqual(['Error: the disk is full', '3 jobs']);
    expect(await ended).toEqual([0, null]);
  });
});

/** Two processes may leave entries behind that lead nowhere; they go when their time has come. */
async function expectNoneLeft(store: DocumentStore): Promise<void> {
  expect(await listed(store, 'jobs/state/')).toEqual([]);
  expect(await new DocumentJobs(store).claim(Date.now() + 2 * LONGEST, 10, LONGEST)).toEqual([]);
  expect(await listed(store, 'jobs/')).toEqual([]);
}
