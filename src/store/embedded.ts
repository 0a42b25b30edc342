import { randomInt } from 'node:crypto';
import type { RootDatabase } from 'lmdb';
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
import { StoreError, storeClosed } from './storeError';

/** Documents read at once while listing: bounds the memory, and how long one read keeps other turns waiting. */
const LIST_BATCH = 64;

/**
 * Opens, or creates, the documents of one folder. Several processes may have the same folder open at once.
 * @param folder on a local disk; created when missing
 * @throws StoreError `store_folder_unusable`
 */
export function openEmbeddedStore(folder: string): DocumentStore {
  return new EmbeddedStore(folder, openDatabase(folder));
}

class EmbeddedStore implements DocumentStore {
  readonly #folder: string;
  readonly #database: RootDatabase<string, Buffer>;
  #closing: Promise<void> | undefined;

  constructor(folder: string, database: RootDatabase<string, Buffer>) {
    this.#folder = folder;
    this.#database = database;
  }

  async read(key: string) {
    checkKey(key);
    const entry = this.#fresh().getEntry(Buffer.from(key));
    return entry && { value: JSON.parse(entry.value), version: String(entry.version) };
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

  async *list(prefix: string): AsyncGenerator<ListedDocument> {
    checkPrefix(prefix);
    let start = Buffer.from(prefix);
    while (true) {
      const entries = [...this.#fresh().getRange({ start, limit: LIST_BATCH, versions: true })];
      for (const { key: id, value, version } of entries) {
        const key = id.toString();
        if (!key.startsWith(prefix)) return;
        yield { key, value: JSON.parse(value), version: String(version) };
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

  /** The database as every process has left it; lmdb would go on showing the snapshot of this turn of the event loop. */
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
    try {
      return await change(database, Buffer.from(key));
    } catch (error) {
      throw await writeFailed(key, this.#folder, error);
    }
  }
}

async function writeFailed(key: string, folder: string, error: unknown): Promise<StoreError> {
  const cause = await reasonOf(error);
  return new StoreError(
    'store_write_failed',
    `Could not write document ${JSON.stringify(key)} in ${folder} (${cause}): make room on the disk, then try again.`,
    { cause },
  );
}

/**
 * Drawn at random from 2⁴⁸ and not counted, so that a document that was deleted and made anew never gets a version
 * that somebody still holds.
 */
function newVersion(): number {
  return randomInt(1, 2 ** 48 - 1);
}

/** lmdb keeps versions as doubles; what was never a version of ours becomes one that no document has. */
function numberOf(version: Version): number {
  return /^[1-9]\d*$/.test(version) ? Number(version) : 0;
}
