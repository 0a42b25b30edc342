import type { Storage, StoreItems } from 'botbuilder';
import { z } from 'zod';
import type { DocumentStore, Expected } from '../../store/ports/documents';

/** Somebody else wrote the item since it was read: read it again. */
export class ETagConflictError extends Error {
  override readonly name = 'ETagConflictError';
  readonly code = 'etag_conflict';

  constructor(key: string) {
    super(
      `Item ${JSON.stringify(key)} was written by somebody else since it was read: read it again and retry.`,
    );
  }
}

const item = z.record(z.string(), z.unknown());

/**
 * botbuilder's `Storage` on a document store. The items of one call are written in their order, each for itself; the
 * first conflict ends the call with an `ETagConflictError`, and the items after it are not written.
 */
export class DocumentStorage implements Storage {
  readonly #documents: DocumentStore;

  constructor(documents: DocumentStore) {
    this.#documents = documents;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const items: StoreItems = {};
    for (const key of keys) {
      const document = await this.#documents.read(key);
      if (document) items[key] = { ...item.parse(document.value), eTag: document.version };
    }
    return items;
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, change] of Object.entries(changes)) {
      const { eTag, ...value } = item.parse({ ...change });
      const result = await this.#documents.write(key, value, expectedBy(eTag));
      if (result.kind === 'conflict') throw new ETagConflictError(key);
    }
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) await this.#documents.delete(key);
  }
}

function expectedBy(eTag: unknown): Expected {
  if (eTag === undefined || eTag === null || eTag === '' || eTag === '*') return 'any';
  return String(eTag);
}
