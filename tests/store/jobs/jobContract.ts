import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import type { DocumentStore } from '../../../src/store/ports/documents';
import type { JobQueue, JobRequest, LeasedJob } from '../../../src/store/ports/jobs';
import { listed } from '../listed';
import { checkJobsAgainstModel } from './jobModel';

/** What jobs keep to on every document store. `open` gives an empty one each time. */
export function itKeepsJobs(open: () => Promise<DocumentStore>): void {
  let store: DocumentStore;
  let jobs: JobQueue;

  beforeEach(async () => {
    store = await open();
    jobs = new DocumentJobs(store);
  });

  afterEach(async () => {
    await store.close();
  });

  describe('scheduling', () => {
    it('has a job when it is due, not before, and once', async () => {
      await jobs.schedule(request('card', { due: 1000, subjects: ['board 1'] }));
      expect(await jobs.claim(999, 10, 100)).toEqual([]);
      const [leased, ...others] = await jobs.claim(1000, 10, 100);
      expect(leased?.job).toEqual({
        key: 'card',
        kind: 'update',
        group: null,
        subjects: ['board 1'],
        attempt: 1,
        since: 1000,
        turns: [],
      });
      expect(others).toEqual([]);
      expect(await jobs.claim(1000, 10, 100)).toEqual([]);
    });

    it('joins what waits under one key: every subject once, at the earliest time', async () => {
      await jobs.schedule(request('card', { due: 2000, subjects: ['a', 'b'] }));
      await jobs.schedule(request('card', { due: 1000, subjects: ['b', 'c'] }));
      await jobs.schedule(request('card', { due: 3000, subjects: ['a'] }));
      const leased = await jobs.claim(1000, 10, 100);
      expect(leased.map(({ job }) => job.subjects)).toEqual([['a', 'b', 'c']]);
      await completeAll(leased);
      expect(await jobs.claim(9000, 10, 100)).toEqual([]);
    });

    it('knows the first four turns that asked for it, until it has run for them', async () => {
      const from = (turn: string) => request('card', { due: 1000, turns: [turn] });
      for (const turn of ['a', 'b', 'b', 'c', 'd', 'e']) await jobs.schedule(from(turn));
      const [leased, ...others] = await jobs.claim(1000, 10, 100);
      expect([leased?.job.turns, others]).toEqual([['a', 'b', 'c', 'd'], []]);
      await jobs.schedule(from('f'));
      await completeAll(leased ? [leased] : []);
      const [next] = await jobs.claim(1000, 10, 100);
      expect(next?.job.turns).toEqual(['f']);
    });

    it('is not written again for each turn that joins it, once it knows four', async () => {
      const from = (turn: string) => request('card', { due: 1000, turns: [turn] });
      for (const turn of ['a', 'b', 'c', 'd']) await jobs.schedule(from(turn));
      const before = await store.read('jobs/state/card');
      await jobs.schedule(from('e'));
      expect((await store.read('jobs/state/card'))?.version).toBe(before?.version);
    });

    it('of an older version, which knows no turns, is run', async () => {
      await jobs.schedule(request('card', { due: 1000, subjects: ['a'], turns: ['t'] }));
      const stored = Object((await store.read('jobs/state/card'))?.value);
      const { turns: _turns, ...waiting } = stored.waiting;
      await store.write('jobs/state/card', { ...stored, waiting }, 'any');
      const [leased] = await jobs.claim(1000, 10, 100);
      expect(leased?.job).toMatchObject({ subjects: ['a'], turns: [] });
    });

    it('replaces what waits when asked to, also by something later', async () => {
      await jobs.schedule(request('reminder', { due: 1000, subjects: ['a'] }));
      await jobs.schedule(request('reminder', { due: 2000, subjects: ['b'], ifWaiting: 'replace' }));
      expect(await jobs.claim(1999, 10, 100)).toEqual([]);
      const leased = await jobs.claim(2000, 10, 100);
      expect(leased.map(({ job }) => job.subjects)).toEqual([['b']]);
    });

    it('forgets what was cancelled', async () => {
      await jobs.schedule(request('card'));
      await jobs.cancel('card');
      await jobs.cancel('never there');
      expect(await jobs.claim(9000, 10, 100)).toEqual([]);
      expect(await listed(store, 'jobs/')).toEqual([]);
    });

    it('loses none of fifty requests for one job made at once', async () => {
      const subjects = Array.from({ length: 50 }, (_, i) => `board ${i}`);
      await Promise.all(subjects.map((subject) => jobs.schedule(request('card', { subjects: [subject] }))));
      const [leased] = await jobs.claim(9000, 10, 100);
      expect([...(leased?.job.subjects ?? [])].sort()).toEqual(subjects.sort());
    });
  });

  describe('claiming', () => {
    it('gives the longest due first and no more than it was asked for', async () => {
      for (const due of [3, 1, 2]) await jobs.schedule(request(`job ${due}`, { due }));
      expect(keysOf(await jobs.claim(9000, 2, 100))).toEqual(['job 1', 'job 2']);
      expect(await jobs.claim(9000, 0, 100)).toEqual([]);
      expect(keysOf(await jobs.claim(9000, 2, 100))).toEqual(['job 3']);
    });

    it('gives one job of a group, and none of a busy group', async () => {
      for (const [key, group] of Object.entries({ a1: 'A', a2: 'A', b1: 'B', c1: null }))
        await jobs.schedule(request(key, { group }));
      const busy = new Set(['B']);
      expect(keysOf(await jobs.claim(9000, 10, 100, busy))).toEqual(['a1', 'c1']);
      expect(keysOf(await jobs.claim(9000, 10, 100, busy))).toEqual(['a2']);
    });

    it('gives a job again when its lease has run out, with all that was asked for since', async () => {
      await jobs.schedule(request('card', { due: 0, subjects: ['a'] }));
      const [first] = await jobs.claim(1000, 1, 100);
      await jobs.schedule(request('card', { due: 5000, subjects: ['b'] }));
      expect(await jobs.claim(1099, 1, 100)).toEqual([]);
      const [second] = await jobs.claim(1100, 1, 100);
      expect(second?.job).toMatchObject({ subjects: ['a', 'b'], attempt: 2 });
      expect(await jobs.complete(first?.receipt ?? '')).toBe('lost');
      expect(await jobs.complete(second?.receipt ?? '')).toBe('settled');
      expect(await jobs.claim(9000, 1, 100)).toEqual([]);
    });

    it('does not give a job whose lease was renewed', async () => {
      await jobs.schedule(request('card'));
      const [leased] = await jobs.claim(1000, 1, 100);
      expect(await jobs.renew(leased?.receipt ?? '', 1500)).toBe('settled');
      expect(await jobs.claim(1499, 1, 100)).toEqual([]);
      expect(await jobs.claim(1500, 1, 100)).toHaveLength(1);
      expect(await jobs.renew(leased?.receipt ?? '', 9999)).toBe('lost');
    });
  });

  describe('ending a run', () => {
    it('leaves nothing behind', async () => {
      await jobs.schedule(request('card'));
      await completeAll(await jobs.claim(1000, 1, 100));
      expect(await listed(store, 'jobs/')).toEqual([]);
    });

    it('runs once more for what was asked for during the run', async () => {
      await jobs.schedule(request('card', { subjects: ['a'] }));
      const leased = await jobs.claim(1000, 1, 100);
      await jobs.schedule(request('card', { due: 1010, subjects: ['b'] }));
      await completeAll(leased);
      const again = await jobs.claim(1010, 1, 100);
      expect(again.map(({ job }) => [job.subjects, job.attempt])).toEqual([[['b'], 1]]);
    });

    it('keeps a rest, also when the next request comes during it', async () => {
      await jobs.schedule(request('card'));
      const [leased] = await jobs.claim(1000, 1, 100);
      await jobs.complete(leased?.receipt ?? '', 3000);
      await jobs.schedule(request('card', { due: 1500 }));
      expect(await jobs.claim(2999, 1, 100)).toEqual([]);
      await completeAll(await jobs.claim(3000, 1, 100));
      expect(await listed(store, 'jobs/')).toEqual([]);
    });

    it('forgets a rest when it is over', async () => {
      await jobs.schedule(request('card'));
      const [leased] = await jobs.claim(1000, 1, 100);
      await jobs.complete(leased?.receipt ?? '', 3000);
      expect(await jobs.claim(3000, 1, 100)).toEqual([]);
      expect(await listed(store, 'jobs/')).toEqual([]);
    });

    it('does not retry earlier than told, whatever is asked for', async () => {
      await jobs.schedule(request('card', { subjects: ['a'] }));
      const [leased] = await jobs.claim(1000, 1, 100);
      await jobs.schedule(request('card', { due: 1001, subjects: ['b'] }));
      await jobs.release(leased?.receipt ?? '', 2000);
      await jobs.schedule(request('card', { due: 1002, subjects: ['c'] }));
      expect(await jobs.claim(1999, 1, 100)).toEqual([]);
      const [again] = await jobs.claim(2000, 1, 100);
      expect(again?.job).toMatchObject({ subjects: ['a', 'b', 'c'], attempt: 2 });
    });

    it.each(['', 'nonsense', 'nonsense card'])('takes %j for the receipt of nothing', async (receipt) => {
      await jobs.schedule(request('card'));
      await jobs.claim(1000, 1, 100);
      expect(await jobs.complete(receipt)).toBe('lost');
      expect(await jobs.release(receipt, 0)).toBe('lost');
      expect(await jobs.claim(1100, 1, 100)).toHaveLength(1);
    });
  });

  it.each(['cards/19:abc@thread.tacv2;messageid=1', 'a key with blanks', '漢字 👍', '../../..'])(
    'takes %s for a key',
    async (key) => {
      await jobs.schedule(request(key));
      const leased = await jobs.claim(1000, 1, 100);
      expect(keysOf(leased)).toEqual([key]);
      await completeAll(leased);
      expect(await listed(store, 'jobs/')).toEqual([]);
    },
  );

  it('behaves like a simple model, whatever is done in whatever order', async () => {
    await checkJobsAgainstModel(open);
  });

  async function completeAll(leased: LeasedJob[]): Promise<void> {
    for (const { receipt } of leased) expect(await jobs.complete(receipt)).toBe('settled');
  }
}

export function request(key: string, changes: Partial<JobRequest> = {}): JobRequest {
  return { key, kind: 'update', group: null, due: 0, subjects: [], ifWaiting: 'join', ...changes };
}

function keysOf(leased: LeasedJob[]): string[] {
  return leased.map(({ job }) => job.key);
}
