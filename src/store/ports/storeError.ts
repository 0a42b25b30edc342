/** Permanent; safe to match on and to count in metrics. */
export type StoreErrorCode =
  | 'store_key_empty'
  | 'store_key_too_long'
  | 'store_key_malformed'
  | 'store_value_not_json'
  | 'store_value_too_large'
  | 'store_folder_unusable'
  | 'store_write_failed'
  | 'store_damaged'
  | 'store_in_use'
  | 'store_copy_unusable'
  | 'store_closed';

/**
 * Why a store takes no writes for now. `full`: its disk has no room. `read-only`: it may not be written to. `gone`: its
 * file is no longer where it was, so that a write would be lost. `failing`: anything else.
 */
export type StoreTrouble = 'full' | 'read-only' | 'gone' | 'failing';

type StoreErrorOptions = ErrorOptions & { trouble?: StoreTrouble };

/** Something a document store refuses or cannot do. Its message says what, where and the remedy. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  /** Of a write that failed for a reason that has nothing to do with what was written. */
  readonly trouble: StoreTrouble | null;

  constructor(code: StoreErrorCode, message: string, options: StoreErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.trouble = options.trouble ?? null;
  }
}

/** For whatever is asked of a store after `close()`. */
export function storeClosed(): StoreError {
  return new StoreError(
    'store_closed',
    'The document store is closed: finish the work in hand before closing it.',
  );
}
