import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import type { Unreadable } from '../embedded';
import { checkKey, checkPrefix, encodeValue } from '../limits';
import type {
  DeleteResult,
  DocumentStore,
  Expected,
  ListedDocument,
  StoredDocument,
  Version,
  WriteResult,
} from '../ports/documents';
import { storeClosed } from '../ports/storeError';
import { propertiesOf, type StoredText, storedText } from './tableEntity';
import { isTableMissing, statusOf, storeFailed } from './tableErrors';
import { entityKey, entityRange, shareStart } from './tableKeys';

const NOT_FOUND = 404;
const EXISTS = 409;
const CHANGED = 412;

/** Separates the id of a write from the ETag in a version; an id has none. */
const BEFORE_ETAG = ' ';

/**
 * Documents in a table of Azure Storage, for any number of processes: one entity each, compare-and-swap by its ETag. The
 * table must exist.
 */
export class TableStore implements DocumentStore {
  #table: TableClient;
  readonly #unreadable: Unreadable;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(table: TableClient, unreadable: Unreadable = () => {}) {
    this.#table = table;
    this.#unreadable = unreadable;
  }

  /** Asks for the same table with another client from now on, one that has a newer key. */
  use(table: TableClient): void {
    this.#table = table;
  }

  async read(key: string): Promise<StoredDocument | undefined> {
    this.#checkOpen();
    checkKey(key);
    const stored = await this.#tracked(this.#get(key));
    return stored && this.#document(stored);
  }

  async write(key: string, value: unknown, expected: Expected): Promise<WriteResult> {
    this.#checkOpen();
    checkKey(key);
    return this.#tracked(this.#put(key, encodeValue(key, value), expected));
  }

  async delete(key: string, expected?: Version): Promise<DeleteResult> {
    this.#checkOpen();
    checkKey(key);
    return this.#tracked(this.#remove(key, expected));
  }

  async *list(prefix: string, before?: string): AsyncGenerator<ListedDocument> {
    this.#checkOpen();
    checkPrefix(prefix);
    // Long keys that share their start are in the order of their hashes: they are sorted before they are handed out.
    let alike: { rowKey: string; stored: StoredText }[] = [];
    for await (const { rowKey, stored } of this.#entities(prefix, before)) {
      if (alike[0] && !shareStart(alike[0].rowKey, rowKey)) {
        yield* this.#sorted(alike);
        alike = [];
      }
      alike.push({ rowKey, stored });
    }
    yield* this.#sorted(alike);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#underWay);
  }

  async *#entities(
    prefix: string,
    before: string | undefined,
  ): AsyncGenerator<{ rowKey: string; stored: StoredText }> {
    const { partition, row } = entityRange(prefix, before);
    const end = before === undefined ? undefined : Buffer.from(before);
    const filter =
      partition && row
        ? odata`PartitionKey ge ${partition.from} and PartitionKey lt ${partition.to} and RowKey ge ${row.from} and RowKey lt ${row.to}`
        : undefined;
    const entities = this.#table.listEntities({ ...(filter !== undefined && { queryOptions: { filter } }) });
    try {
      for await (const entity of entities) {
        const stored = storedText(entity);
        if (!stored?.key.startsWith(prefix)) continue;
        if (!end || Buffer.compare(Buffer.from(stored.key), end) < 0)
          yield { rowKey: entity.rowKey ?? '', stored };
      }
    } catch (error) {
      throw storeFailed('list documents', error);
    }
  }

  *#sorted(alike: readonly { stored: StoredText }[]): Generator<ListedDocument> {
    const documents = alike.map(({ stored }) => stored);
    if (documents.length > 1)
      documents.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    for (const stored of documents) yield { key: stored.key, ...this.#document(stored) };
  }

  async #get(key: string): Promise<StoredText | undefined> {
    const { partitionKey, rowKey } = entityKey(key);
    try {
      return storedText(await this.#table.getEntity(partitionKey, rowKey));
    } catch (error) {
      if (statusOf(error) === NOT_FOUND && !isTableMissing(error)) return undefined;
      throw storeFailed(`read document ${quoted(key)}`, error);
    }
  }

  async #put(key: string, text: string, expected: Expected): Promise<WriteResult> {
    const write = randomUUID();
    const entity = { ...entityKey(key), ...propertiesOf(key, write, text) };
    const current = etagOf(expected);
    // A version that no store has given.
    if (current === undefined) return { kind: 'conflict' };
    try {
      const { etag = '' } = await this.#sent(entity, current);
      return { kind: 'written', version: versionOf({ write, etag }) };
    } catch (error) {
      const status = statusOf(error);
      if (isTableMissing(error) || (status !== EXISTS && status !== CHANGED && status !== NOT_FOUND))
        throw storeFailed(`write document ${quoted(key)}`, error);
      // A write whose answer was lost is sent again and refused, because the first one was done.
      const stored = await this.#get(key);
      return stored?.write === write ? { kind: 'written', version: versionOf(stored) } : { kind: 'conflict' };
    }
  }

  #sent(entity: Parameters<TableClient['createEntity']>[0], current: Current) {
    switch (current.kind) {
      case 'any':
        return this.#table.upsertEntity(entity, 'Replace');
      case 'absent':
        return this.#table.createEntity(entity);
      case 'etag':
        return this.#table.updateEntity(entity, 'Replace', { etag: current.etag });
    }
  }

  async #remove(key: string, expected: Version | undefined): Promise<DeleteResult> {
    const current = etagOf(expected ?? 'any');
    if (current === undefined || current.kind === 'absent') return { kind: 'conflict' };
    const { partitionKey, rowKey } = entityKey(key);
    try {
      await this.#table.deleteEntity(partitionKey, rowKey, {
        etag: current.kind === 'etag' ? current.etag : '*',
      });
      return { kind: 'deleted' };
    } catch (error) {
      const status = statusOf(error);
      if (isTableMissing(error) || (status !== CHANGED && status !== NOT_FOUND))
        throw storeFailed(`delete document ${quoted(key)}`, error);
      return status === NOT_FOUND && expected === undefined ? { kind: 'deleted' } : { kind: 'conflict' };
    }
  }

  #document({ key, text, ...stored }: StoredText): StoredDocument {
    return { value: this.#parsed(key, text), version: versionOf(stored) };
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

  async #tracked<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  #checkOpen(): void {
    if (this.#closed) throw storeClosed();
  }
}

/** What the entity has to be for a write to be done. */
type Current = { kind: 'any' } | { kind: 'absent' } | { kind: 'etag'; etag: string };

/** Undefined for a version that this store never gave. */
function etagOf(expected: Expected): Current | undefined {
  if (expected === 'any' || expected === 'absent') return { kind: expected };
  const at = expected.indexOf(BEFORE_ETAG);
  return at < 0 ? undefined : { kind: 'etag', etag: expected.slice(at + 1) };
}

/** The id of the write beside the ETag: clocks that are coarse give two writes the same ETag. */
function versionOf({ write, etag }: Pick<StoredText, 'write' | 'etag'>): Version {
  return write + BEFORE_ETAG + etag;
}

function quoted(key: string): string {
  return JSON.stringify(key.length > 80 ? `${key.slice(0, 80)}…` : key);
}
