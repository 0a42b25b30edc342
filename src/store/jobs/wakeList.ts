import type { DocumentStore, Version } from '../ports/documents';

const PREFIX = 'jobs/wake/';
/** Enough digits for any time that a Date can hold. */
const DIGITS = 16;

/** An entry that was read; `version` is that of its document. */
export type Wake = { key: string; time: number; version: Version };

/**
 * The times at which to look at jobs, sorted by time: one document for each entry, whose key is the time and the job.
 * Entries are only hints. A job may have extra entries, which are removed when they turn out to be wrong, but a
 * stored job always has a valid one: a writer that changes its time adds the new entry before it removes the old one.
 * An entry is only removed in the version that was found to be wrong, and every `add` creates a new version.
 */
export class WakeList {
  readonly #documents: DocumentStore;

  constructor(documents: DocumentStore) {
    this.#documents = documents;
  }

  /** The entries at or before a time, the earliest first. There may be many after it, which are not read. */
  async *until(end: number): AsyncGenerator<Wake> {
    const before = PREFIX + digitsOf(Math.floor(end) + 1);
    for await (const { key, version } of this.#documents.list(PREFIX, before)) {
      const time = Number(key.slice(PREFIX.length, PREFIX.length + DIGITS));
      yield { time, key: key.slice(PREFIX.length + DIGITS + 1), version };
    }
  }

  async find(key: string, time: number): Promise<Wake | undefined> {
    const entry = await this.#documents.read(entryKey(key, time));
    return entry && { key, time, version: entry.version };
  }

  /** Overwrites an existing entry, so that a process that read the old version cannot remove it. */
  async add(key: string, time: number): Promise<void> {
    await this.#documents.write(entryKey(key, time), true, 'any');
  }

  async ensure(key: string, time: number): Promise<void> {
    if (!(await this.find(key, time))) await this.add(key, time);
  }

  /** Removes the entry unless it was written again in the meantime. */
  async remove({ key, time, version }: Wake): Promise<void> {
    await this.#documents.delete(entryKey(key, time), version);
  }
}

function entryKey(key: string, time: number): string {
  return `${PREFIX}${digitsOf(time)}/${key}`;
}

function digitsOf(time: number): string {
  return String(Math.max(0, time)).padStart(DIGITS, '0');
}
