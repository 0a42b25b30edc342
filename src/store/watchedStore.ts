import { randomUUID } from 'node:crypto';
import type {
  DeleteResult,
  DocumentStore,
  Expected,
  ListedDocument,
  StoredDocument,
  Version,
  WriteResult,
} from './ports/documents';
import { StoreError, type StoreTrouble } from './ports/storeError';

/** Whether a store accepts writes. */
export type StoreHealth = 'ok' | StoreTrouble;

export type WatchSettings = {
  /** Called when the health changes, with the error that caused it; null when the health is `ok` again. */
  changed: (health: StoreHealth, error: unknown) => void;
  /** Whether to test a write although none has failed, for example because the disk is nearly full. */
  suspicious?: () => boolean;
  /** How often `suspicious` is called, in milliseconds. */
  lookEveryMs?: number;
  /** The delay before the first test after a failure, in milliseconds; it doubles up to half a minute. */
  retryMs?: number;
};

const LONGEST_RETRY_MS = 30_000;

/**
 * A store that tracks whether writes work. After a failed write, or a failed read of a store that cannot be reached, it
 * tests regularly with a write of the same size, so that recovery is noticed without waiting for the next real write.
 */
export class WatchedStore implements DocumentStore {
  readonly #store: DocumentStore;
  readonly #settings: WatchSettings;
  readonly #looking: NodeJS.Timeout;
  #health: StoreHealth = 'ok';
  #retry: NodeJS.Timeout | undefined;
  #trying: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(store: DocumentStore, settings: WatchSettings) {
    this.#store = store;
    this.#settings = settings;
    this.#looking = setInterval(() => this.#look(), settings.lookEveryMs ?? 5000).unref();
  }

  get health(): StoreHealth {
    return this.#health;
  }

  async read(key: string): Promise<StoredDocument | undefined> {
    try {
      return await this.#store.read(key);
    } catch (error) {
      this.#unread(error);
      throw error;
    }
  }

  async *list(prefix: string, before?: string): AsyncGenerator<ListedDocument> {
    try {
      yield* this.#store.list(prefix, before);
    } catch (error) {
      this.#unread(error);
      throw error;
    }
  }

  async write(key: string, value: unknown, expected: Expected): Promise<WriteResult> {
    try {
      return await this.#store.write(key, value, expected);
    } catch (error) {
      this.#failed(error, sizeOf(value));
      throw error;
    }
  }

  async delete(key: string, expected?: Version): Promise<DeleteResult> {
    try {
      return await this.#store.delete(key, expected);
    } catch (error) {
      this.#failed(error, 0);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#looking);
    clearTimeout(this.#retry);
    await this.#trying;
    await this.#store.close();
  }

  /** An instance that only reads notices a lost store, too. */
  #unread(error: unknown): void {
    if (error instanceof StoreError) this.#failed(error, 0);
  }

  #failed(error: unknown, size: number): void {
    const trouble = troubleIn(error);
    if (trouble === null || this.#closed) return;
    this.#become(trouble, error);
    if (this.#retry === undefined) this.#tryLater(size, this.#settings.retryMs ?? 1000);
  }

  #become(health: StoreHealth, error: unknown): void {
    if (health === this.#health) return;
    this.#health = health;
    this.#settings.changed(health, error);
  }

  /** Only a successful test write ends the failure: a small write may work where a large one would fail again. */
  #tryLater(size: number, waitMs: number): void {
    this.#retry = setTimeout(() => {
      this.#trying = this.#try(size).then((error) => {
        if (this.#closed) return;
        this.#retry = undefined;
        const trouble = error === undefined ? null : troubleIn(error);
        this.#become(trouble ?? 'ok', error ?? null);
        if (trouble !== null) this.#tryLater(size, Math.min(2 * waitMs, LONGEST_RETRY_MS));
      });
    }, waitMs).unref();
  }

  /**
   * The error from writing a document of this size and deleting it again; undefined when it works. It has nothing of the one
   * that could not be written: it stays when the process is killed in between.
   */
  async #try(size: number): Promise<unknown> {
    const key = `store/trial/${randomUUID()}`;
    try {
      await this.#store.write(key, '-'.repeat(size), 'absent');
      await this.#store.delete(key);
      return undefined;
    } catch (error) {
      return error;
    }
  }

  #look(): void {
    if (this.#retry === undefined && this.#settings.suspicious?.()) this.#tryLater(0, 0);
  }
}

/** In bytes of JSON, without the two quotes that a text has; 0 for what is no JSON, which no store takes. */
function sizeOf(value: unknown): number {
  try {
    const text: string | undefined = JSON.stringify(value);
    return Math.max(0, Buffer.byteLength(text ?? '') - 2);
  } catch {
    return 0;
  }
}

/**
 * Null when the store is not the cause. An error that is not a `StoreError` is unexpected and counts as `failing`.
 */
function troubleIn(error: unknown): StoreTrouble | null {
  return error instanceof StoreError ? error.trouble : 'failing';
}
