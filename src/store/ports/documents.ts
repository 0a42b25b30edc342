export { StoreError } from './storeError';

/**
 * Assigned by the store to one state of a document, like an ETag. Opaque; never reused, not even after a deletion.
 */
export type Version = string;

/** The state that a writer expects: the version it read, no document yet, or anything. */
export type Expected = Version | 'absent' | 'any';

/** `value` is undefined when the stored text is not valid JSON; treat it like a value of unknown shape. */
export type StoredDocument = { value: unknown; version: Version };

export type ListedDocument = StoredDocument & { key: string };

export type WriteResult = { kind: 'written'; version: Version } | { kind: 'conflict' };

export type DeleteResult = { kind: 'deleted' } | { kind: 'conflict' };

/**
 * JSON documents that many turns in many processes read and write at once.
 *
 * A key is 1 to `MAX_KEY_LENGTH` characters of well-formed text. A value is anything that `JSON.stringify` turns into
 * at most `MAX_VALUE_BYTES` of UTF-8; it is read back as `JSON.parse` returns it. Every method rejects with a
 * `StoreError` when that is violated or the store fails. A resolved write is durable and visible to every later read
 * in every process.
 */
export interface DocumentStore {
  read(key: string): Promise<StoredDocument | undefined>;
  /** Writes if the document is in the expected state; otherwise changes nothing and returns `conflict`. */
  write(key: string, value: unknown, expected: Expected): Promise<WriteResult>;
  /** With a version, deletes only that version. Without one, deletes the document in any case. */
  delete(key: string, expected?: Version): Promise<DeleteResult>;
  /**
   * The documents whose key starts with `prefix`, sorted by the UTF-8 bytes of the keys. A document that changes
   * during the listing may appear in its old or new state.
   * @param before only keys that come before this one, in that order; what comes after them costs nothing
   */
  list(prefix: string, before?: string): AsyncIterable<ListedDocument>;
  /** Waits for operations that have started. Later calls are rejected. */
  close(): Promise<void>;
}
