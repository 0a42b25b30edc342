import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach } from '@jest/globals';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import { type JobWorker, type JobWorkerSettings, startJobWorker } from '../../../src/store/jobs/jobWorker';
import { MemoryStore } from '../../../src/store/memory';
import type { DocumentStore } from '../../../src/store/ports/documents';
import type { JobHandler, JobOutcome, JobQueue } from '../../../src/store/ports/jobs';

const LONGEST_WAIT_MS = 60_000;

/** A queue of its own and the workers on it, whose jobs are of the kind "update". */
type JobWorkers = {
  store: DocumentStore;
  queue: JobQueue;
  /** A line for each failure that a worker has told of. */
  failures: string[];
  start(handler: JobHandler, settings?: Partial<JobWorkerSettings>): JobWorker;
  /** The queue, with some of its methods in the hands of a test. */
  queueWith(own: Partial<JobQueue>): JobQueue;
};

/** Makes workers for a test; those of every test are stopped after it. */
export function jobWorkers(): () => JobWorkers {
  let workers: JobWorker[] = [];

  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    workers = [];
  });

  return () => {
    const store = new MemoryStore();
    const queue = new DocumentJobs(store);
    const failures: string[] = [];
    return {
      store,
      queue,
      failures,
      start(handler, settings) {
        const worker = startJobWorker({
          queue,
          handlers: new Map([['update', handler]]),
          observer: {
            failed: (job, error, retryAt) =>
              failures.push(`${job.key} ${error} ${retryAt === null ? 'given up' : 'retried'}`),
            storeFailed: (error) => failures.push(`store ${error}`),
            storeWorks: () => failures.push('store works'),
            clockSet: (by) => failures.push(`clock set by ${by}`),
          },
          now: Date.now,
          pollMs: 5,
          idleMs: 5,
          backOffMs: 5,
          ...settings,
        });
        workers.push(worker);
        return worker;
      },
      queueWith: (own) => ({
        schedule: (asked) => queue.schedule(asked),
        cancel: (key) => queue.cancel(key),
        claim: (...asked) => queue.claim(...asked),
        watch: (listener) => queue.watch(listener),
        renew: (...asked) => queue.renew(...asked),
        complete: (...asked) => queue.complete(...asked),
        release: (...asked) => queue.release(...asked),
        ...own,
      }),
    };
  };
}

/** What a handler answers when it has done its job; it may pass on what it has done. */
export function done(_value?: unknown): JobOutcome {
  return { kind: 'done' };
}

/** A promise that the test settles. */
export function settled(): { promise: Promise<void>; settle: () => void } {
  let settle = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST_WAIT_MS;
  while (performance.now() < end) {
    if (await condition()) return;
    await sleep(3);
  }
  throw new Error(`waited ${LONGEST_WAIT_MS} ms for what did not come`);
}
