import { randomInt } from 'node:crypto';
import type { RootDatabase } from 'lmdb';
import { databaseFile } from './databaseFile';
import { openDatabase, reasonOf } from './embeddedDatabase';
import { checkKey, checkPrefix, encodeValue } from './limits';
import type {
  DeleteResult,
  DocumentStore,
  Expected,
  ListedDocument,
  Version,
  WriteResult,
} from './ports/documents';
import { StoreError, type StoreTrouble, storeClosed } from './ports/storeError';
import { type FileId, fileId, isSameFile, troubleOf } from './trouble';

/** How many documents one batch of a listing reads. Limits memory, and how long one read blocks other turns. */
const LIST_BATCH = 64;

/** Called for a document that is not valid JSON, each time it is read; `key` as far as it can be decoded. */
export type Unreadable = (key: string, error: unknown) => void;

/**
 * Opens the document store of a folder and creates it if needed. Several processes may open the same folder.
 * @param folder on a local disk; created when missing
 * @throws StoreError `store_folder_unusable`
 */
export function openEmbeddedStore(folder: string, unreadable: Unreadable = () => {}): DocumentStore {
  return new EmbeddedStore(folder, openDatabase(folder), unreadable);
}

class EmbeddedStore implements DocumentStore {
  readonly #folder: string;
  readonly #file: string;
  readonly #opened: FileId | undefined;
  readonly #database: RootDatabase<string, Buffer>;
  readonly #unreadable: Unreadable;
  #closing: Promise<void> | undefined;
  #isOurs: boolean | undefined;

  constructor(folder: string, database: RootDatabase<string, Buffer>, unreadable: Unreadable) {
    this.#folder = folder;
    this.#file = databaseFile(folder);
    this.#opened = fileId(this.#file);
    this.#database = database;
    this.#unreadable = unreadable;
  }

  async read(key: string) {
    checkKey(key);
    const entry = this.#fresh().getEntry(Buffer.from(key));
    return entry && { value: this.#parsed(key, entry.value), version: String(entry.version) };
  }

  async write(key: string, value: unknown, expected: Expected): Promise<WriteResult> {
    checkKey(key);
    const text = encodeValue(key, value);
    const version = newVersion();
    const written = await this.#commit(key, (database, id) => {
      if (expected === 'any') return database.put(id, text, version);
      if (expected !== 'absent') return database.put(id, text, version, numberOf(expected));
      return database.ifNoExists(id, () => database.put(id, text, version));
    });
    return written ? { kind: 'written', version: String(version) } : { kind: 'conflict' };
  }

  async delete(key: string, expected?: Version): Promise<DeleteResult> {
    checkKey(key);
    const deleted = await this.#commit(key, (database, id) =>
      expected === undefined ? database.remove(id) : database.remove(id, numberOf(expected)),
    );
    return deleted || expected === undefined ? { kind: 'deleted' } : { kind: 'conflict' };
  }

  async *list(prefix: string, before?: string): AsyncGenerator<ListedDocument> {
    checkPrefix(prefix);
    let start = Buffer.from(prefix);
    const end = before === undefined ? undefined : Buffer.from(before);
    while (true) {
      // lmdb would go backwards.
      if (end && Buffer.compare(start, end) >= 0) return;
      const range = { start, limit: LIST_BATCH, versions: true, ...(end && { end }) };
      const entries = [...this.#fresh().getRange(range)];
      for (const { key: id, value, version } of entries) {
        const key = id.toString();
        if (!key.startsWith(prefix)) return;
        yield { key, value: this.#parsed(key, value), version: String(version) };
        // The smallest key that is larger than this one.
        start = Buffer.concat([id, Buffer.of(0)]);
      }
      if (entries.length < LIST_BATCH) return;
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#database.close();
    return this.#closing;
  }

  /**
   * The database with the writes of all processes. Without the reset, lmdb would keep showing the snapshot of the
   * current turn of the event loop.
   */
  #fresh(): RootDatabase<string, Buffer> {
    const database = this.#open();
    database.resetReadTxn();
    return database;
  }

  #open(): RootDatabase<string, Buffer> {
    if (this.#closing !== undefined) throw storeClosed();
    return this.#database;
  }

  async #commit(
    key: string,
    change: (database: RootDatabase<string, Buffer>, id: Buffer) => Promise<boolean>,
  ): Promise<boolean> {
    const database = this.#open();
    let changed: boolean;
    try {
      changed = await change(database, Buffer.from(key));
    } catch (error) {
      const cause = await reasonOf(error);
      throw this.#writeFailed(key, troubleOf(cause, this.#file), cause);
    }
    // lmdb keeps writing to a deleted file: the write would be confirmed, but lost when the process ends.
    if (this.#isFileOurs()) return changed;
    throw this.#writeFailed(key, 'gone', new Error(`${this.#file} is not the file that was opened`));
  }

  /** Checked once for all writes that end in the same turn of the event loop, such as those of one commit. */
  #isFileOurs(): boolean {
    if (this.#isOurs === undefined) {
      this.#isOurs = isSameFile(fileId(this.#file), this.#opened);
      setImmediate(() => {
        this.#isOurs = undefined;
      });
    }
    return this.#isOurs;
  }

  #writeFailed(key: string, trouble: StoreTrouble, cause: unknown): StoreError {
    return new StoreError(
      'store_write_failed',
      `Could not write document ${JSON.stringify(key)} in ${this.#folder} (${cause}): ${REMEDIES[trouble]}.`,
      { cause, trouble },
    );
  }

  /** One damaged document must not make the others unreadable. */
  #parsed(key: string, text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      this.#unreadable(key, error);
      return undefined;
    }
  }
}

const REMEDIES: Readonly<Record<StoreTrouble, string>> = {
  full: 'make room on the disk, then try again',
  'read-only': 'let this process write to the folder, then try again',
  gone: 'put the folder back as it was, or restart the bot to start with what is there now',
  failing: 'see that the disk has room and works, then try again',
};

/**
 * A random number below 2⁴⁸ rather than a counter, so that a document that is deleted and created again does not get
 * a version that somebody still holds.
 */
function newVersion(): number {
  return randomInt(1, 2 ** 48 - 1);
}

/** lmdb stores versions as doubles; text that is not a valid version becomes 0, which no document has. */
function numberOf(version: Version): number {
  return /^[1-9]\d*$/.test(version) ? Number(version) : 0;
}
