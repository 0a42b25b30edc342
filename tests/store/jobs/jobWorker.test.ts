import { once } from 'node:events';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { JobHandler } from '../../../src/store/ports/jobs';
import { listed } from '../listed';
import { request } from './jobContract';
import { done, jobWorkers, settled, until } from './jobWorkers';

const newWorkers = jobWorkers();

describe('the job worker', () => {
  it('runs jobs as they fall due and leaves nothing behind', async () => {
    const { store, queue, failures, start } = newWorkers();
    const seen: string[] = [];
    start(async (job) => done(seen.push(job.key)));
    await queue.schedule(request('now'));
    await queue.schedule(request('later', { due: Date.now() + 60_000 }));
    await until(() => seen.length === 1);
    await until(async () => (await listed(store, 'jobs/state/')).length === 1);
    expect(seen).toEqual(['now']);
    expect(failures).toEqual([]);
  });

  it('runs no more at once than it may, and none of a group beside another of it', async () => {
    const { queue, start } = newWorkers();
    const running: string[] = [];
    const crowds: string[][] = [];
    let ended = 0;
    start(
      async ({ key }) => {
        running.push(key);
        crowds.push([...running]);
        await sleep(5);
        running.splice(running.indexOf(key), 1);
        ended += 1;
        return done();
      },
      { concurrency: 3 },
    );
    const keys = Array.from({ length: 24 }, (_, i) => `${'ABCD'[i % 4]} ${i}`);
    await Promise.all(keys.map((key) => queue.schedule(request(key, { group: key.slice(0, 1) }))));
    await until(() => ended === keys.length);
    const groups = crowds.map((crowd) => crowd.map((key) => key.slice(0, 1)));
    expect(groups.filter((names) => new Set(names).size < names.length)).toEqual([]);
    expect(Math.max(...crowds.map((crowd) => crowd.length))).toBe(3);
  });

  it('lets other groups run while one of them hangs', async () => {
    const { queue, start } = newWorkers();
    const seen: string[] = [];
    const hanging = settled();
    start(async ({ key, group }) => {
      if (group === 'slow') await hanging.promise;
      return done(seen.push(key));
    });
    for (let i = 0; i < 12; i += 1) await queue.schedule(request(`slow ${i}`, { group: 'slow' }));
    await queue.schedule(request('quick', { due: 1, group: 'quick' }));
    await until(() => seen.includes('quick'));
    expect(seen).toEqual(['quick']);
    hanging.settle();
    await until(() => seen.length === 13);
  });

  it('starts others while more runs wait for somebody than may run at once', async () => {
    const { queue, start } = newWorkers();
    const seen: string[] = [];
    const hanging = settled();
    const handler: JobHandler = async ({ key }) => {
      if (key.startsWith('silent')) await hanging.promise;
      return done(seen.push(key));
    };
    start(handler, { concurrency: 2, slotMs: 10 });
    for (let i = 0; i < 9; i += 1) await queue.schedule(request(`silent ${i}`, { group: `${i}` }));
    await queue.schedule(request('quick', { due: 1, group: 'quick' }));
    await until(() => seen.includes('quick'));
    expect(seen).toEqual(['quick']);
    hanging.settle();
    await until(() => seen.length === 10);
  });

  it('keeps the lease of a run that takes longer', async () => {
    const { store, queue, start, queueWith } = newWorkers();
    const leaseMs = 45;
    let clock = 1000;
    let runs = 0;
    let renewals = 0;
    let polls = 0;
    const watched = queueWith({
      async renew(receipt, until) {
        const outcome = await queue.renew(receipt, until);
        renewals += 1;
        return outcome;
      },
      async claim(...asked) {
        const leased = await queue.claim(...asked);
        polls += 1;
        return leased;
      },
    });
    const ending = settled();
    const slow: JobHandler = async () => {
      runs += 1;
      await ending.promise;
      return done();
    };
    start(slow, { queue: watched, leaseMs, now: () => clock });
    start(slow, { queue: watched, leaseMs, now: () => clock });
    await queue.schedule(request('card'));
    await until(() => runs > 0);
    // Three leases long, each step within what the renewal before it has bought.
    for (let passed = 0; passed < 3 * leaseMs; passed += 30) {
      const [renewed, polled] = [renewals, polls];
      await until(() => renewals > renewed + 1 && polls > polled + 1);
      clock += 30;
    }
    ending.settle();
    await until(async () => (await listed(store, 'jobs/')).length === 0);
    expect(runs).toBe(1);
  });

  it('waits for its runs when it is stopped, tells them, and begins no other', async () => {
    const { queue, start } = newWorkers();
    let ended = 0;
    let told = false;
    let begun = false;
    const worker = start(async (_job, signal) => {
      begun = true;
      await once(signal, 'abort');
      told = signal.aborted;
      await setImmediate();
      ended += 1;
      return done();
    });
    await queue.schedule(request('card'));
    await until(() => begun);
    await worker.stop();
    await queue.schedule(request('another'));
    // Many times as long as it would take to find it.
    await sleep(20);
    expect({ ended, told }).toEqual({ ended: 1, told: true });
  });
});
