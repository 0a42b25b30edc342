import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Job,
  type JobHandler,
  type JobOutcome,
  type JobQueue,
  type LeasedJob,
  SEEN_AHEAD_MS,
} from '../ports/jobs';
import { watchClock } from './clockWatch';
import { createGiveWay } from './giveWay';
import { createJobAlarm } from './jobAlarm';

type JobObserver = {
  /** A handler threw, or there is none for this kind. `retryAt` is null when the job was dropped. */
  failed(job: Job, error: unknown, retryAt: number | null): void;
  /** The store failed; the worker continues. Called once until the store works again. */
  storeFailed(error: unknown): void;
  storeWorks(): void;
  /** The clock of this machine was set, by so many milliseconds; negative: back. */
  clockSet(by: number): void;
};

export type JobWorkerSettings = {
  queue: JobQueue;
  handlers: ReadonlyMap<string, JobHandler>;
  observer: JobObserver;
  now: () => number;
  /** Milliseconds of a clock that nobody sets; without it, jumps of the clock are not noticed. */
  steady?: () => number;
  /** Whether so many people wait for an answer that jobs had better wait a moment; see `createGiveWay`. */
  peopleWait?: () => boolean;
  /** Maximum number of jobs at once, without those that have given back their slot. */
  concurrency?: number;
  /** A run that takes longer than this waits for somebody else: it gives its slot back, so that others can start. */
  slotMs?: number;
  /** How long to wait when nothing is due; doubles up to `idleMs` as long as nothing is. */
  pollMs?: number;
  /** At most `SEEN_AHEAD_MS`. What this process schedules itself is found when it is due all the same. */
  idleMs?: number;
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

/** After the clock was set back, what would have been due in this time by the clock as it was is run as if it still were. */
const OLD_CLOCK_MS = 60_000;

/** Runs jobs when they are due, until it is stopped. */
export function startJobWorker(settings: JobWorkerSettings): JobWorker {
  const { queue, handlers, observer, now } = settings;
  const { concurrency = 16, slotMs = 200, pollMs = 250, leaseMs = 30_000 } = settings;
  const idleMs = Math.min(settings.idleMs ?? SEEN_AHEAD_MS, SEEN_AHEAD_MS);
  const { backOffMs = 1000, giveUpAfter = 20 } = settings;
  const stopping = new AbortController();
  const runs = new Set<Promise<void>>();
  const slots = new Set<Promise<void>>();
  const busyGroups = new Set<string>();
  const store = storeEpisode(observer);
  const giveWay = createGiveWay(settings.peopleWait ?? (() => false));
  const alarm = createJobAlarm(now);
  const unwatch = queue.watch(alarm.set);
  const clock = settings.steady && watchClock(now, settings.steady);
  /** Added to the clock while jobs are claimed; `until` in terms of the steady clock. */
  let oldClock = { ahead: 0, until: 0 };
  let failedClaims = 0;
  let emptyClaims = 0;

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
      // Another job of the group may be waiting for this.
      alarm.set(now());
    });
    runs.add(running);
    const slot = Promise.race([running, sleep(slotMs, undefined, { ref: false })]).finally(() =>
      slots.delete(slot),
    );
    slots.add(slot);
  }

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      await noticeClock();
      await giveWay(stopping.signal);
      const room = Math.min(concurrency - slots.size, MOST_RUNS - runs.size);
      const leased = room > 0 ? await claim(room) : [];
      leased.forEach(begin);
      emptyClaims = leased.length === 0 ? emptyClaims + 1 : 0;
      if (leased.length === 0) await pause();
    }
  }

  async function claim(room: number): Promise<LeasedJob[]> {
    try {
      const leased = await queue.claim(now(), room, leaseMs, busyGroups, ahead());
      failedClaims = 0;
      store.worked('claiming');
      return leased;
    } catch (error) {
      failedClaims += 1;
      store.failed('claiming', error);
      return [];
    }
  }

  /**
   * Set forward, all leases of this process seem to have run out, so they are renewed before anything is claimed. Set back,
   * the pauses and delays of a few seconds that jobs have would last as long as the clock is back.
   */
  async function noticeClock(): Promise<void> {
    const by = clock?.jump() ?? 0;
    if (by === 0) return;
    observer.clockSet(by);
    if (by < 0) oldClock = { ahead: -by, until: (settings.steady?.() ?? 0) + OLD_CLOCK_MS };
    else await sleep(leaseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
  }

  function ahead(): number {
    return settings.steady && settings.steady() < oldClock.until ? oldClock.ahead : 0;
  }

  async function pause(): Promise<void> {
    const full = slots.size >= concurrency;
    if (full) {
      const over = new AbortController();
      const signal = AbortSignal.any([stopping.signal, over.signal]);
      const waited = sleep(pollMs, undefined, { signal }).catch(() => undefined);
      await Promise.race([...slots, waited]);
      over.abort();
    } else if (failedClaims > 0) {
      const wait = Math.min(pollMs * 2 ** failedClaims, Math.max(pollMs, LONGEST_POLL_MS));
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    } else {
      await alarm.wait(Math.min(pollMs * 2 ** (emptyClaims - 1), Math.max(pollMs, idleMs)), stopping.signal);
    }
  }

  const polling = poll();
  return {
    async stop() {
      stopping.abort();
      unwatch();
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
