import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobHandler, JobOutcome, JobQueue, LeasedJob } from './ports/jobs';

type JobObserver = {
  /** A handler threw, or there is none for this kind. `retryAt` is null when the job was dropped. */
  failed(job: Job, error: unknown, retryAt: number | null): void;
  /** The store failed; the worker continues. Called once until the store works again. */
  storeFailed(error: unknown): void;
  storeWorks(): void;
};

export type JobWorkerSettings = {
  queue: JobQueue;
  handlers: ReadonlyMap<string, JobHandler>;
  observer: JobObserver;
  now: () => number;
  /** Maximum number of jobs at once, without those that have given back their slot. */
  concurrency?: number;
  /** A run that takes longer than this waits for somebody else: it gives its slot back, so that others can start. */
  slotMs?: number;
  /** How long to wait when nothing is due. */
  pollMs?: number;
  /** How long a job stays locked if this process is killed. Renewed while a handler runs. */
  leaseMs?: number;
  /** The delay after the first failure; it doubles up to five minutes. */
  backOffMs?: number;
  /** A job is dropped when this many runs have been started since its last completed one and the run fails. */
  giveUpAfter?: number;
};

export type JobWorker = {
  /** Claims no new jobs, signals the running handlers to finish, and waits for them. */
  stop(): Promise<void>;
};

/** Maximum number of runs at once, with those that wait. Each may hold a card in memory. */
const MOST_RUNS = 1000;
const LONGEST_BACK_OFF_MS = 300_000;
/** The longest pause between two attempts while the store fails, so its recovery is noticed within this time. */
const LONGEST_POLL_MS = 5000;

/** Runs jobs when they are due, until it is stopped. */
export function startJobWorker(settings: JobWorkerSettings): JobWorker {
  const { queue, handlers, observer, now } = settings;
  const { concurrency = 16, slotMs = 200, pollMs = 250, leaseMs = 30_000 } = settings;
  const { backOffMs = 1000, giveUpAfter = 20 } = settings;
  const stopping = new AbortController();
  const runs = new Set<Promise<void>>();
  const slots = new Set<Promise<void>>();
  const busyGroups = new Set<string>();
  const store = storeEpisode(observer);
  let failedClaims = 0;

  async function run({ job, receipt }: LeasedJob): Promise<void> {
    const renewal = setInterval(() => {
      queue.renew(receipt, now() + leaseMs).catch((error: unknown) => store.failed('settling', error));
    }, leaseMs / 3);
    try {
      const outcome = await outcomeOf(job);
      if (outcome.kind === 'done') await queue.complete(receipt, outcome.restUntil);
      else await queue.release(receipt, outcome.at);
      store.worked('settling');
    } catch (error) {
      store.failed('settling', error);
    } finally {
      clearInterval(renewal);
    }
  }

  async function outcomeOf(job: Job): Promise<JobOutcome> {
    try {
      const handler = handlers.get(job.kind);
      if (!handler) throw new Error(`There is no handler for jobs of kind ${job.kind}`);
      return await handler(job, stopping.signal);
    } catch (error) {
      const at = job.attempt >= giveUpAfter ? null : now() + backOff(job.attempt);
      observer.failed(job, error, at);
      return at === null ? { kind: 'done' } : { kind: 'retry', at };
    }
  }

  function backOff(attempt: number): number {
    const longest = Math.min(backOffMs * 2 ** (attempt - 1), LONGEST_BACK_OFF_MS);
    return longest * (0.75 + Math.random() / 4);
  }

  function begin(leased: LeasedJob): void {
    const { group } = leased.job;
    if (group !== null) busyGroups.add(group);
    const running = run(leased).finally(() => {
      runs.delete(running);
      if (group !== null) busyGroups.delete(group);
    });
    runs.add(running);
    const slot = Promise.race([running, sleep(slotMs, undefined, { ref: false })]).finally(() =>
      slots.delete(slot),
    );
    slots.add(slot);
  }

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      const room = Math.min(concurrency - slots.size, MOST_RUNS - runs.size);
      const leased = room > 0 ? await claim(room) : [];
      leased.forEach(begin);
      if (leased.length === 0) await pause();
    }
  }

  async function claim(room: number): Promise<LeasedJob[]> {
    try {
      const leased = await queue.claim(now(), room, leaseMs, busyGroups);
      failedClaims = 0;
      store.worked('claiming');
      return leased;
    } catch (error) {
      failedClaims += 1;
      store.failed('claiming', error);
      return [];
    }
  }

  async function pause(): Promise<void> {
    const full = slots.size >= concurrency;
    const wait = Math.min(pollMs * 2 ** failedClaims, Math.max(pollMs, LONGEST_POLL_MS));
    const over = new AbortController();
    const signal = AbortSignal.any([stopping.signal, over.signal]);
    const waited = sleep(wait, undefined, { signal }).catch(() => undefined);
    await (full ? Promise.race([...slots, waited]) : waited);
    over.abort();
  }

  const polling = poll();
  return {
    async stop() {
      stopping.abort();
      await polling;
      await Promise.all(runs);
    },
  };
}

/**
 * The operations of a worker on its store. They fail independently: claiming only reads when nothing is due, so it
 * may work while settling fails. Each one ends only the failure that it reported itself.
 */
type Asked = 'claiming' | 'settling';

function storeEpisode({ storeFailed, storeWorks }: JobObserver) {
  const failing = new Set<Asked>();
  return {
    failed(asked: Asked, error: unknown): void {
      if (failing.size === 0) storeFailed(error);
      failing.add(asked);
    },
    worked(asked: Asked): void {
      if (failing.delete(asked) && failing.size === 0) storeWorks();
    },
  };
}
