import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import { type JobWorker, type JobWorkerSettings, startJobWorker } from '../../../src/store/jobs/jobWorker';
import type { JobOutcome } from '../../../src/store/ports/jobs';
import { CountingStore } from '../countingStore';
import { request } from './jobContract';
import { done } from './jobWorkers';

const SECOND = 1000;

let store: CountingStore;
let queue: DocumentJobs;
let workers: JobWorker[];
let ran: { key: string; at: number }[];

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'], now: Date.parse('2026-03-02T09:00:00Z') });
  store = new CountingStore();
  queue = new DocumentJobs(store);
  workers = [];
  ran = [];
});
afterEach(async () => {
  const stopped = workers.map((worker) => worker.stop());
  await jest.advanceTimersByTimeAsync(SECOND);
  await Promise.all(stopped);
  jest.useRealTimers();
});

const CALM = {
  failed: () => undefined,
  storeFailed: () => undefined,
  storeWorks: () => undefined,
  clockSet: () => undefined,
};

function start(own: Partial<JobWorkerSettings> = {}): void {
  workers.push(
    startJobWorker({
      queue,
      handlers: new Map([['update', async ({ key }) => done(ran.push({ key, at: Date.now() }))]]),
      observer: CALM,
      now: Date.now,
      ...own,
    }),
  );
}

/** Runs of the job, in milliseconds after `from`. */
const runsOf = (key: string, from: number) => ran.filter((run) => run.key === key).map(({ at }) => at - from);

describe('an instance with nothing to do', () => {
  it('asks the store every five seconds, however much is to be done later', async () => {
    for (let board = 0; board < 50; board += 1)
      await queue.schedule(request(`reminder ${board}`, { due: Date.now() + 3_600_000 }));
    start();
    await jest.advanceTimersByTimeAsync(10 * SECOND);
    const before = store.operations;
    await jest.advanceTimersByTimeAsync(60 * SECOND);
    expect(store.operations - before).toBe(12);
  });

  it('runs what it schedules itself when it is due, also while it waits', async () => {
    start();
    await jest.advanceTimersByTimeAsync(61_234);
    const from = Date.now();
    await queue.schedule(request('later', { due: from + 2500 }));
    await queue.schedule(request('card', { due: from + 300 }));
    await queue.schedule(request('at once', { due: from }));
    await jest.advanceTimersByTimeAsync(4 * SECOND);
    expect([runsOf('at once', from), runsOf('card', from), runsOf('later', from)]).toEqual([
      [expect.closeTo(0, -1)],
      [expect.closeTo(300, -1)],
      [expect.closeTo(2500, -1)],
    ]);
  });

  it('runs what was put off long ago when it is due, though another instance did that', async () => {
    const from = Date.now();
    await new DocumentJobs(store).schedule(request('reminder', { due: from + 3_600_000 }));
    start();
    await jest.advanceTimersByTimeAsync(3_600_000 + 100);
    expect(runsOf('reminder', from)).toEqual([expect.closeTo(3_600_000, -1)]);
  });

  it('runs what another instance has scheduled and left within five seconds', async () => {
    start();
    await jest.advanceTimersByTimeAsync(60 * SECOND + 17);
    const from = Date.now();
    await new DocumentJobs(store).schedule(request('card', { due: from + 300 }));
    await jest.advanceTimersByTimeAsync(5 * SECOND);
    expect(runsOf('card', from)).toHaveLength(1);
  });

  it('ends a rest and a pause before another attempt when they are over', async () => {
    const from = Date.now();
    const outcomes: JobOutcome[] = [
      { kind: 'done', restUntil: from + 2000 },
      { kind: 'retry', at: from + 4500 },
      { kind: 'done' },
    ];
    const handlers = new Map([
      ['update', async () => outcomes[ran.push({ key: 'card', at: Date.now() }) - 1] ?? done()],
    ]);
    start({ handlers });
    await queue.schedule(request('card', { due: from }));
    await jest.advanceTimersByTimeAsync(100);
    await queue.schedule(request('card', { due: Date.now() }));
    await jest.advanceTimersByTimeAsync(10 * SECOND);
    expect(runsOf('card', from)).toEqual([
      expect.closeTo(0, -1),
      expect.closeTo(2000, -1),
      expect.closeTo(4500, -1),
    ]);
  });
});

describe('an instance whose clock is set', () => {
  const HOUR = 3600 * SECOND;
  let set: number[];

  /** Its clock says something else than that of the machine; the steady one goes on. */
  function startOn(own: Partial<JobWorkerSettings> = {}) {
    set = [];
    const observer = { ...CALM, clockSet: (by: number) => set.push(by) };
    start({ steady: () => performance.now(), leaseMs: 3 * SECOND, observer, ...own });
  }

  it.each([
    ['forward', HOUR],
    ['back', -HOUR],
  ])('an hour %s says so once, and goes on with what is scheduled', async (_way, by) => {
    startOn();
    await jest.advanceTimersByTimeAsync(7 * SECOND);
    jest.setSystemTime(Date.now() + by);
    await jest.advanceTimersByTimeAsync(10 * SECOND);
    expect(set).toEqual([expect.closeTo(by, -2)]);
    const from = Date.now();
    await queue.schedule(request('card', { due: from + 300 }));
    await jest.advanceTimersByTimeAsync(SECOND);
    expect(runsOf('card', from)).toEqual([expect.closeTo(300, -1)]);
  });

  it('back leaves no card behind for an hour: what was due in seconds is run in seconds', async () => {
    startOn();
    await queue.schedule(request('card', { due: Date.now() + 8 * SECOND }));
    await queue.schedule(request('reminder', { due: Date.now() + HOUR / 2 }));
    await jest.advanceTimersByTimeAsync(4 * SECOND);
    jest.setSystemTime(Date.now() - HOUR);
    await jest.advanceTimersByTimeAsync(10 * SECOND);
    expect(ran.map(({ key }) => key)).toEqual(['card']);
  });

  it('back while it was not running keeps no card resting once somebody has pressed', async () => {
    const before = Date.now();
    const handlers = new Map([['update', async () => done(ran.push({ key: 'card', at: Date.now() }))]]);
    await queue.schedule(request('card', { due: before }));
    const [leased] = await queue.claim(before, 1, 1000);
    await queue.complete(leased?.receipt ?? '', before + 2 * SECOND);
    jest.setSystemTime(before - HOUR);
    startOn({ handlers });
    await queue.schedule(request('card', { due: Date.now() + 300 }));
    await jest.advanceTimersByTimeAsync(10 * SECOND);
    expect(ran).toHaveLength(1);
  });

  it('forward starts no second run of what is running', async () => {
    let starts = 0;
    const handlers = new Map([
      [
        'update',
        async () => {
          starts += 1;
          await sleep(20 * SECOND);
          return done();
        },
      ],
    ]);
    startOn({ handlers });
    await queue.schedule(request('card', { due: Date.now() }));
    await jest.advanceTimersByTimeAsync(2 * SECOND);
    jest.setSystemTime(Date.now() + HOUR);
    await jest.advanceTimersByTimeAsync(30 * SECOND);
    expect(starts).toBe(1);
  });
});
