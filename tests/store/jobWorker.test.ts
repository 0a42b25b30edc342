import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DocumentJobs } from '../../src/store/documentJobs';
import type { JobHandler, JobOutcome, JobQueue } from '../../src/store/jobs';
import { type JobWorker, type JobWorkerSettings, startJobWorker } from '../../src/store/jobWorker';
import { MemoryStore } from '../../src/store/memory';
import { request } from './jobContract';
import { listed } from './listed';

describe('the job worker', () => {
  let store: MemoryStore;
  let queue: JobQueue;
  let workers: JobWorker[];
  let failures: string[];

  beforeEach(() => {
    store = new MemoryStore();
    queue = new DocumentJobs(store);
    workers = [];
    failures = [];
  });

  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
  });

  function start(handler: JobHandler, settings: Partial<JobWorkerSettings> = {}): JobWorker {
    const worker = startJobWorker({
      queue,
      handlers: new Map([['update', handler]]),
      observer: {
        failed: (job, error, retryAt) =>
          failures.push(`${job.key} ${error} ${retryAt === null ? 'given up' : 'retried'}`),
        storeFailed: (error) => failures.push(`store ${error}`),
      },
      now: Date.now,
      pollMs: 5,
      backOffMs: 5,
      ...settings,
    });
    workers.push(worker);
    return worker;
  }

  it('runs jobs as they fall due and leaves nothing behind', async () => {
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
    const seen: string[] = [];
    let letGo = (): void => undefined;
    const hanging = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    start(async ({ key, group }) => {
      if (group === 'slow') await hanging;
      return done(seen.push(key));
    });
    for (let i = 0; i < 12; i += 1) await queue.schedule(request(`slow ${i}`, { group: 'slow' }));
    await queue.schedule(request('quick', { due: 1, group: 'quick' }));
    await until(() => seen.includes('quick'));
    expect(seen).toEqual(['quick']);
    letGo();
    await until(() => seen.length === 13);
  });

  it('tries again after a failure, and says so', async () => {
    const attempts: number[] = [];
    start(async ({ attempt }) => {
      attempts.push(attempt);
      if (attempt < 3) throw new Error('no connection');
      return done();
    });
    await queue.schedule(request('card'));
    await until(() => attempts.length === 3);
    expect(attempts).toEqual([1, 2, 3]);
    expect(failures).toEqual(['card Error: no connection retried', 'card Error: no connection retried']);
  });

  it('gives up a job that fails every time, and one that nobody can run', async () => {
    start(
      async () => {
        throw new Error('never');
      },
      { giveUpAfter: 2 },
    );
    await queue.schedule(request('card'));
    await queue.schedule(request('strange', { kind: 'unknown' }));
    await until(() => failures.length === 4);
    expect([...failures].sort()).toEqual([
      'card Error: never given up',
      'card Error: never retried',
      'strange Error: There is no handler for jobs of kind unknown given up',
      'strange Error: There is no handler for jobs of kind unknown retried',
    ]);
    await until(async () => (await listed(store, 'jobs/')).length === 0);
  });

  it('retries when the handler says, and rests when it says', async () => {
    const outcomes: JobOutcome[] = [
      { kind: 'retry', at: Date.now() + 30 },
      { kind: 'done', restUntil: Date.now() + 60 },
      { kind: 'done' },
    ];
    const times: number[] = [];
    const begun = Date.now();
    start(async () => {
      times.push(Date.now() - begun);
      if (times.length === 2) await queue.schedule(request('card'));
      return outcomes.shift() ?? done();
    });
    await queue.schedule(request('card'));
    await until(() => times.length === 3);
    expect(times[1]).toBeGreaterThanOrEqual(29);
    expect(times[2]).toBeGreaterThanOrEqual(59);
    expect(failures).toEqual([]);
  });

  it('keeps the lease of a run that takes longer', async () => {
    let runs = 0;
    const slow: JobHandler = async () => {
      runs += 1;
      await sleep(150);
      return done();
    };
    start(slow, { leaseMs: 45 });
    start(slow, { leaseMs: 45 });
    await queue.schedule(request('card'));
    await until(async () => runs > 0 && (await listed(store, 'jobs/')).length === 0);
    expect(runs).toBe(1);
  });

  it('waits for its runs when it is stopped, tells them, and begins no other', async () => {
    let ended = 0;
    let told = false;
    let begun = false;
    const worker = start(async (_job, signal) => {
      begun = true;
      await sleep(20);
      told = signal.aborted;
      ended += 1;
      return done();
    });
    await queue.schedule(request('card'));
    await until(() => begun);
    await worker.stop();
    await queue.schedule(request('another'));
    await sleep(20);
    expect({ ended, told }).toEqual({ ended: 1, told: true });
  });

  it('goes on when the store fails', async () => {
    const seen: string[] = [];
    const claim = queue.claim.bind(queue);
    let broken = true;
    const flaky: JobQueue = Object.assign(Object.create(queue), {
      claim: async (now: number, limit: number, leaseMs: number) => {
        if (broken) throw new Error('disk is full');
        return claim(now, limit, leaseMs);
      },
    });
    start(async ({ key }) => done(seen.push(key)), { queue: flaky });
    await until(() => failures.length > 0);
    broken = false;
    await queue.schedule(request('card'));
    await until(() => seen.length === 1);
    expect(failures[0]).toBe('store Error: disk is full');
  });
});

function done(_value?: unknown): JobOutcome {
  return { kind: 'done' };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1000; i += 1) {
    if (await condition()) return;
    await sleep(3);
  }
  throw new Error('waited three seconds for what did not come');
}
