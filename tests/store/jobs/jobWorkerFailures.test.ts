import { describe, expect, it } from '@jest/globals';
import type { JobOutcome } from '../../../src/store/ports/jobs';
import { listed } from '../listed';
import { request } from './jobContract';
import { done, jobWorkers, until } from './jobWorkers';

const newWorkers = jobWorkers();

describe('the job worker, where something fails', () => {
  it('tries again after a failure, and says so', async () => {
    const { queue, failures, start } = newWorkers();
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
    const { store, queue, failures, start } = newWorkers();
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
    const { queue, failures, start } = newWorkers();
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

  it('tells once of a store that goes on failing, and asks it less and less often', async () => {
    const { failures, start, queueWith } = newWorkers();
    let asked = 0;
    let broken = true;
    const flaky = queueWith({
      async claim() {
        asked += 1;
        if (broken) throw new Error(`disk is full ${asked}`);
        return [];
      },
    });
    start(async () => done(), { queue: flaky, pollMs: 2 });
    await until(() => asked >= 6);
    expect(asked).toBeLessThan(10);
    expect(failures).toEqual(['store Error: disk is full 1']);
    broken = false;
    await until(() => failures.length === 2);
    expect(failures).toEqual(['store Error: disk is full 1', 'store works']);
  });

  it('tells once of a store that takes leases and no results', async () => {
    const { queue, failures, start, queueWith } = newWorkers();
    const flaky = queueWith({
      async complete() {
        throw new Error('disk is full');
      },
    });
    const runs: number[] = [];
    start(async ({ attempt }) => done(runs.push(attempt)), { queue: flaky, leaseMs: 5 });
    await queue.schedule(request('card'));
    await until(() => runs.length > 3);
    expect(failures).toEqual(['store Error: disk is full']);
  });

  it('goes on when the store fails', async () => {
    const { store, queue, failures, start, queueWith } = newWorkers();
    const seen: string[] = [];
    let broken = true;
    const flaky = queueWith({
      async claim(...asked) {
        if (broken) throw new Error('disk is full');
        return queue.claim(...asked);
      },
    });
    start(async ({ key }) => done(seen.push(key)), { queue: flaky });
    await until(() => failures.length > 0);
    broken = false;
    await queue.schedule(request('card'));
    await until(async () => (await listed(store, 'jobs/')).length === 0);
    expect(seen).toEqual(['card']);
    expect(new Set(failures)).toEqual(new Set(['store Error: disk is full', 'store works']));
  });
});
