/**
 * A request for a job, which may run in any process. Each key has one job, and only one run of it at a time: requests
 * that arrive while the job waits or runs are merged into one further run.
 */
export type JobRequest = {
  /**
   * Identifies the work that must not run twice at once, in any process: `cards/<conversation>`. At most 900
   * characters.
   */
  key: string;
  /** Selects the handler. */
  kind: string;
  /** Jobs of the same group do not run at the same time in one process. */
  group: string | null;
  /** Epoch milliseconds. */
  due: number;
  /** What the job is about, such as board ids. A set, in the order of the requests. */
  subjects: readonly string[];
  /**
   * If the job is already waiting: `join` adds the subjects and keeps the earlier due time; `replace` takes the new
   * subjects and due time. Neither shortens a rest or a delayed retry.
   */
  ifWaiting: 'join' | 'replace';
  /** The ids of the turns that ask for it, for the log. A job keeps the first `MOST_TURNS`. */
  turns?: readonly string[];
};

/** So many, so that a job on which everybody waits is not written again for each of them. */
export const MOST_TURNS = 4;

/**
 * `attempt` counts the runs started since the last completed one, from 1. `since` is when the first of them was started,
 * in epoch milliseconds.
 */
export type Job = Pick<JobRequest, 'key' | 'kind' | 'group' | 'subjects'> & {
  attempt: number;
  since: number;
  /** The ids of the first turns that asked for it. */
  turns: readonly string[];
};

/** Opaque; identifies one lease of one job. */
export type Receipt = string;

export type LeasedJob = { job: Job; receipt: Receipt };

/** `lost`: the lease has expired and another process has the job, or the job was removed. Nothing was changed. */
export type Settled = 'settled' | 'lost';

/**
 * The result of a run. `done`: requests that arrived meanwhile run next, but not before `restUntil`. `retry`: the
 * same run again at `at`, for example after a `Retry-After`. Times are in epoch milliseconds. If a handler throws,
 * the job is retried with growing delays.
 */
export type JobOutcome = { kind: 'done'; restUntil?: number } | { kind: 'retry'; at: number };

/** Runs at least once for each request, so it must check the current state and not rely on the subjects alone. */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<JobOutcome>;

/** So far a claim sees what will be due. Whoever claims at least as often misses nothing. */
export const SEEN_AHEAD_MS = 5000;

/**
 * Jobs that survive the end of the process. They run at least once: if a lease expires, for example because its
 * process was killed, the job can be claimed again with all its subjects. A resolved call is durable. Every method
 * rejects with a `StoreError` when the store fails.
 */
export interface JobQueue {
  schedule(request: JobRequest): Promise<void>;
  /** Removes the waiting requests of a key. A run that has started continues. */
  cancel(key: string): Promise<void>;
  /**
   * Leases due jobs, the longest due first, each until `now + leaseMs`.
   * @param limit maximum number of jobs
   * @param busyGroups groups to skip; every other group occurs at most once in the result
   * @param aheadMs takes what is due by a clock that is so much ahead, too, but no leases that only run out by that one
   */
  claim(
    now: number,
    limit: number,
    leaseMs: number,
    busyGroups?: ReadonlySet<string>,
    aheadMs?: number,
  ): Promise<LeasedJob[]>;
  /**
   * Calls `listener` with times, in epoch milliseconds, at which something may be due: when this process schedules a job or
   * puts one off, and the next one that a claim has seen, up to `SEEN_AHEAD_MS` ahead.
   * @returns a function that ends this
   */
  watch(listener: (due: number) => void): () => void;
  /** Extends a lease; `until` is in epoch milliseconds. */
  renew(receipt: Receipt, until: number): Promise<Settled>;
  /** Ends a run. Requests that arrived meanwhile run next, but not before `restUntil`, in epoch milliseconds. */
  complete(receipt: Receipt, restUntil?: number): Promise<Settled>;
  /** Marks a run as failed: it is repeated, merged with new requests, not before `retryAt`, in epoch milliseconds. */
  release(receipt: Receipt, retryAt: number): Promise<Settled>;
}
