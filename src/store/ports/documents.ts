export { StoreError } from './storeError';

/** What a store assigned to one state of a document. Opaque; never repeated, not even after a deletion. */
export type Version = string;

/** What a writer takes for granted: the version it read, that there is none yet, or nothing. */
export type Expected = Version | 'absent' | 'any';

/** `value` is undefined when what is stored cannot be read as JSON: as little understood as an unknown shape. */
export type StoredDocument = { value: unknown; version: Version };

export type ListedDocument = StoredDocument & { key: string };

export type WriteResult = { kind: 'written'; version: Version } | { kind: 'conflict' };

export type DeleteResult = { kind: 'deleted' } | { kind: 'conflict' };

/**
 * JSON documents that many turns, in many processes, read and write at once.
 *
 * A key is 1 to `MAX_KEY_LENGTH` characters of well-formed text; a value is anything that `JSON.stringify` turns into
 * at most `MAX_VALUE_BYTES` of UTF-8, and is read back as `JSON.parse` returns it. Every method rejects with a
 * `StoreError` when that does not hold, or when the store fails. A resolved write is durable and is seen by every
 * later read in every process.
 */
export interface DocumentStore {
  read(key: string): Promise<StoredDocument | undefined>;
  /** Writes if the document is in the expected state, and else changes nothing and says `conflict`. */
  write(key: string, value: unknown, expected: Expected): Promise<WriteResult>;
  /** With a version, deletes only that one. Without, it makes sure that the document is gone. */
  delete(key: string, expected?: Version): Promise<DeleteResult>;
  /**
   * The documents whose key starts with `prefix`, in the order of their keys' UTF-8 bytes. One that changes while the
   * list is being read may be in it as it was before or as it is after.
   */
  list(prefix: string): AsyncIterable<ListedDocument>;
  /** Waits for what was begun. Whatever is asked of the store afterwards is rejected. */
  close(): Promise<void>;
}
