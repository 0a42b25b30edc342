import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DocumentStore, Version } from '../ports/documents';
import {
  type JobQueue,
  type JobRequest,
  type LeasedJob,
  type Receipt,
  SEEN_AHEAD_MS,
  type Settled,
} from '../ports/jobs';
import { CONFLICT, retryConflicts } from '../ports/retryConflicts';
import {
  cancelled,
  completed,
  type JobRecord,
  jobOf,
  jobRecord,
  leased,
  released,
  scheduled,
  wakeOf,
} from './jobRecord';
import { type Wake, WakeList } from './wakeList';

const LONGEST_PAUSE_MS = 20;
/** With more it is enough to know that there are many. */
const MOST_COUNTED = 1000;

/** Other writers changed the same job in every attempt, so that this change could not be stored. */
export class JobContendedError extends Error {
  override readonly name = 'JobContendedError';
  readonly code = 'job_contended';

  constructor(key: string, attempts: number) {
    super(`Job ${key} was changed by others in each of ${attempts} attempts: try again later.`);
  }
}

/** `record` is undefined when it cannot be parsed: another version of the bot wrote it, or it was damaged. */
type Stored = { record: JobRecord | undefined; version: Version };

/** Jobs in a document store, one document each. Compare-and-swap decides which process gets a job. */
export class DocumentJobs implements JobQueue {
  readonly #documents: DocumentStore;
  readonly #wakes: WakeList;
  readonly #listeners = new Set<(due: number) => void>();

  constructor(documents: DocumentStore) {
    this.#documents = documents;
    this.#wakes = new WakeList(documents);
  }

  async schedule(request: JobRequest): Promise<void> {
    await this.#change(request.key, (record) => scheduled(record, request));
  }

  async cancel(key: string): Promise<void> {
    await this.#change(key, (record) => record && cancelled(record));
  }

  async claim(
    now: number,
    limit: number,
    leaseMs: number,
    busyGroups: ReadonlySet<string> = new Set(),
    aheadMs = 0,
  ): Promise<LeasedJob[]> {
    const claimed: LeasedJob[] = [];
    if (limit <= 0) return claimed;
    const groups = new Set(busyGroups);
    let attempts: Promise<LeasedJob | undefined>[] = [];
    for await (const wake of this.#wakes.until(now + aheadMs + SEEN_AHEAD_MS)) {
      if (wake.time > now + aheadMs) {
        this.#tell(wake.time);
        break;
      }
      const stored = await this.#read(wake.key);
      const record = stored?.record;
      // Kept for a version of the bot that can parse it, or until the same job is scheduled again.
      if (stored && !record) continue;
      if (!stored || !record || wakeOf(record) !== wake.time) {
        await this.#tidy(wake, record);
        continue;
      }
      if (record.running && wake.time > now) continue;
      const { group } = record;
      if (group !== null && groups.has(group)) continue;
      if (group !== null) groups.add(group);
      const attempt = this.#lease(stored.version, record, wake, now, now + leaseMs);
      // Awaited later, after more entries were read; without this handler a rejection before that would end the
      // process.
      attempt.catch(() => undefined);
      attempts.push(attempt);
      if (claimed.length + attempts.length < limit) continue;
      for (const job of await found(attempts)) claimed.push(job);
      attempts = [];
      if (claimed.length >= limit) return claimed;
    }
    return [...claimed, ...(await found(attempts))];
  }

  watch(listener: (due: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(due: number): void {
    for (const listener of this.#listeners) listener(due);
  }

  /** How many jobs are due, at most `most`, and since when the first of them is: `oldestMs` is 0 if there is none. */
  async backlog(now: number, most = MOST_COUNTED): Promise<{ due: number; oldestMs: number }> {
    let due = 0;
    let oldestMs = 0;
    for await (const { time } of this.#wakes.until(now)) {
      if (due === 0) oldestMs = now - time;
      due += 1;
      if (due === most) break;
    }
    return { due, oldestMs };
  }

  renew(receipt: Receipt, until: number): Promise<Settled> {
    return this.#settle(
      receipt,
      (record) => record.running && { ...record, running: { ...record.running, until } },
    );
  }

  complete(receipt: Receipt, restUntil = 0): Promise<Settled> {
    return this.#settle(receipt, (record) => completed(record, Math.ceil(restUntil)));
  }

  release(receipt: Receipt, retryAt: number): Promise<Settled> {
    return this.#settle(receipt, (record) => released(record, Math.ceil(retryAt)));
  }

  async #lease(
    version: Version,
    before: JobRecord,
    wake: Wake,
    now: number,
    until: number,
  ): Promise<LeasedJob | undefined> {
    const lease = randomUUID();
    const record = leased(before, lease, Math.ceil(now), Math.ceil(until));
    const swapped = await this.#swap(wake.key, version, record, wake);
    return swapped && record ? { job: jobOf(record), receipt: `${lease} ${wake.key}` } : undefined;
  }

  async #settle(
    receipt: Receipt,
    change: (record: JobRecord) => JobRecord | null | undefined,
  ): Promise<Settled> {
    const [lease = '', key = ''] = split(receipt);
    let settled: Settled = 'lost';
    await this.#change(key, (record) => {
      settled = record?.running?.lease === lease ? 'settled' : 'lost';
      return record && settled === 'settled' ? (change(record) ?? undefined) : record;
    });
    return settled;
  }

  /** Changes a job and retries on conflicts; undefined means that the job does not exist. */
  #change(key: string, change: (record: JobRecord | undefined) => JobRecord | undefined): Promise<void> {
    return retryConflicts<undefined>(
      async () => {
        const before = await this.#read(key);
        const after = change(before?.record);
        if (isDeepStrictEqual(before?.record, after)) {
          if (after) {
            await this.#wakes.ensure(key, wakeOf(after));
            this.#tell(wakeOf(after));
          }
          return undefined;
        }
        const old = before?.record && (await this.#wakes.find(key, wakeOf(before.record)));
        const swapped = await this.#swap(key, before?.version ?? 'absent', after, old);
        return swapped ? undefined : CONFLICT;
      },
      (attempts) => new JobContendedError(key, attempts),
      { longestPauseMs: LONGEST_PAUSE_MS },
    );
  }

  /**
   * Writes the job if it is still in the expected state and returns whether it was. `old` is its previous entry. It
   * is removed last: if the process is killed in between, it leaves an extra entry that still leads to the job.
   */
  async #swap(
    key: string,
    expected: Version | 'absent',
    after: JobRecord | undefined,
    old: Wake | undefined,
  ): Promise<boolean> {
    const result = await this.#put(key, expected, after);
    if (result.kind === 'conflict') return false;
    const time = after && wakeOf(after);
    // The end of a lease is no news: it is renewed, or the run ends before.
    if (time !== undefined && !after?.running) this.#tell(time);
    if (old && old.time === time) return true;
    if (time !== undefined) await this.#wakes.add(key, time);
    if (old) await this.#wakes.remove(old);
    return true;
  }

  #put(key: string, expected: Version | 'absent', record: JobRecord | undefined) {
    const id = documentKey(key);
    return record ? this.#documents.write(id, record, expected) : this.#documents.delete(id, expected);
  }

  /** Removes an entry that does not match its job, after making sure that the matching entry exists. */
  async #tidy(wake: Wake, record: JobRecord | undefined): Promise<void> {
    if (record) await this.#wakes.ensure(wake.key, wakeOf(record));
    await this.#wakes.remove(wake);
  }

  async #read(key: string): Promise<Stored | undefined> {
    const document = await this.#documents.read(documentKey(key));
    return document && { record: jobRecord.safeParse(document.value).data, version: document.version };
  }
}

async function found<T>(attempts: Promise<T | undefined>[]): Promise<T[]> {
  return (await Promise.all(attempts)).filter((result) => result !== undefined);
}

/** Splits a receipt into its lease and key; the key may contain spaces. */
function split(receipt: Receipt): [lease: string, key: string] {
  const blank = receipt.indexOf(' ');
  return [receipt.slice(0, blank), receipt.slice(blank + 1)];
}

function documentKey(key: string): string {
  return `jobs/state/${key}`;
}
