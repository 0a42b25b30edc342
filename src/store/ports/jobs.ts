/**
 * Work for later, in whichever process gets to it first. There is one job for a key, and one run of it at a time: what
 * is asked for while it waits or runs is joined into one more run.
 */
export type JobRequest = {
  /** What must not run twice at once, in any process: `cards/<conversation>`. At most 900 characters. */
  key: string;
  /** Which handler it is for. */
  kind: string;
  /** Jobs of one group don't run at once in one process. */
  group: string | null;
  /** Epoch milliseconds. */
  due: number;
  /** What it is about, such as the ids of boards. A set: the order is that of the requests. */
  subjects: readonly string[];
  /**
   * When the job is waiting already: `join` adds the subjects and keeps the earlier due time, `replace` takes the new
   * subjects and the new due time. Neither brings it forward to before the end of a rest or of a delayed retry.
   */
  ifWaiting: 'join' | 'replace';
};

/** `attempt` counts the runs that were begun since the last one that completed, from 1. */
export type Job = Pick<JobRequest, 'key' | 'kind' | 'group' | 'subjects'> & { attempt: number };

/** Opaque; names one lease of one job. */
export type Receipt = string;

export type LeasedJob = { job: Job; receipt: Receipt };

/** `lost`: the lease has run out and somebody else has the job, or nobody needs it any more. Nothing was changed. */
export type Settled = 'settled' | 'lost';

/**
 * What became of a run. `done`: what was asked for meanwhile runs next, not before `restUntil`. `retry`: the same again
 * at `at`, such as after a `Retry-After`. Times are epoch milliseconds. A handler that throws is retried later and later.
 */
export type JobOutcome = { kind: 'done'; restUntil?: number } | { kind: 'retry'; at: number };

/** Runs at least once for every request, so it must look at the state of things and not count on its subjects alone. */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<JobOutcome>;

/**
 * Jobs that outlive the process. They run at least once: a job whose lease runs out, as when its process was killed,
 * can be claimed again, with everything it was about. A resolved call is durable. Every method rejects with a
 * `StoreError` when the store fails.
 */
export interface JobQueue {
  schedule(request: JobRequest): Promise<void>;
  /** Drops what is waiting under a key. A run that has begun goes on. */
  cancel(key: string): Promise<void>;
  /**
   * Leases jobs that are due, the longest due first, each until `now + leaseMs`.
   * @param limit at most so many
   * @param busyGroups jobs of these groups are left alone; of every other group there is at most one in the answer
   */
  claim(now: number, limit: number, leaseMs: number, busyGroups?: ReadonlySet<string>): Promise<LeasedJob[]>;
  /** Keeps a lease until later; `until` is in epoch milliseconds. */
  renew(receipt: Receipt, until: number): Promise<Settled>;
  /** The run is over. What was asked for meanwhile runs next, but not before `restUntil`, in epoch milliseconds. */
  complete(receipt: Receipt, restUntil?: number): Promise<Settled>;
  /** The run failed: the same again, joined with what was asked for meanwhile, not before `retryAt`. */
  release(receipt: Receipt, retryAt: number): Promise<Settled>;
}
