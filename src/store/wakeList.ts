import type { DocumentStore, Version } from './ports/documents';

const PREFIX = 'jobs/wake/';
/** Enough digits for any time that a Date can hold. */
const DIGITS = 16;

/** An entry that was found; `version` is that of its document. */
export type Wake = { key: string; time: number; version: Version };

/**
 * Which jobs to look at and when, in the order of time: a document for each, whose key is its time and its job. The
 * entries are hints. A job may have entries too many, which are then found to be wrong and removed, but one that was
 * acknowledged always has one: whoever changes its time adds the new entry before removing the old one. An entry is
 * only ever removed in the version in which it was found to be of no use, and every `add` makes a new version.
 */
export class WakeList {
  readonly #documents: DocumentStore;

  constructor(documents: DocumentStore) {
    this.#documents = documents;
  }

  /** The entries at or before `now`, the earliest first. */
  async *until(now: number): AsyncGenerator<Wake> {
    for await (const { key, version } of this.#documents.list(PREFIX)) {
      const time = Number(key.slice(PREFIX.length, PREFIX.length + DIGITS));
      if (time > now) return;
      yield { time, key: key.slice(PREFIX.length + DIGITS + 1), version };
    }
  }

  async find(key: string, time: number): Promise<Wake | undefined> {
    const entry = await this.#documents.read(entryKey(key, time));
    return entry && { key, time, version: entry.version };
  }

  /** Also writes over an entry that is there, so that nobody removes it who saw that one. */
  async add(key: string, time: number): Promise<void> {
    await this.#documents.write(entryKey(key, time), true, 'any');
  }

  async ensure(key: string, time: number): Promise<void> {
    if (!(await this.find(key, time))) await this.add(key, time);
  }

  /** Leaves it alone when it has been written anew since. */
  async remove({ key, time, version }: Wake): Promise<void> {
    await this.#documents.delete(entryKey(key, time), version);
  }
}

function entryKey(key: string, time: number): string {
  return `${PREFIX}${String(time).padStart(DIGITS, '0')}/${key}`;
}
