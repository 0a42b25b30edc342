import { checkKey, checkPrefix, encodeValue } from './limits';
import type {
  DeleteResult,
  DocumentStore,
  Expected,
  ListedDocument,
  Version,
  WriteResult,
} from './ports/documents';
import { storeClosed } from './ports/storeError';

/** Documents in memory only: for tests and experiments. */
export class MemoryStore implements DocumentStore {
  readonly #documents = new Map<string, { text: string; version: Version }>();
  #writes = 0;
  #closed = false;

  async read(key: string) {
    this.#checkOpen();
    checkKey(key);
    const document = this.#documents.get(key);
    return document && { value: JSON.parse(document.text), version: document.version };
  }

  async write(key: string, value: unknown, expected: Expected): Promise<WriteResult> {
    this.#checkOpen();
    checkKey(key);
    const text = encodeValue(key, value);
    const current = this.#documents.get(key)?.version ?? 'absent';
    if (expected !== 'any' && expected !== current) return { kind: 'conflict' };
    this.#writes += 1;
    const version = String(this.#writes);
    this.#documents.set(key, { text, version });
    return { kind: 'written', version };
  }

  async delete(key: string, expected?: Version): Promise<DeleteResult> {
    this.#checkOpen();
    checkKey(key);
    if (expected !== undefined && this.#documents.get(key)?.version !== expected) return { kind: 'conflict' };
    this.#documents.delete(key);
    return { kind: 'deleted' };
  }

  async *list(prefix: string, before?: string): AsyncGenerator<ListedDocument> {
    this.#checkOpen();
    checkPrefix(prefix);
    const keys = [...this.#documents.keys()]
      .filter((key) => key.startsWith(prefix) && (before === undefined || byUtf8(key, before) < 0))
      .sort(byUtf8);
    for (const key of keys) {
      const document = this.#documents.get(key);
      if (document) yield { key, value: JSON.parse(document.text), version: document.version };
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #checkOpen(): void {
    if (this.#closed) throw storeClosed();
  }
}

/** Differs from JavaScript's string order when characters beyond U+FFFF are compared with those from U+E000 on. */
function byUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
