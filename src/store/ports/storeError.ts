/** Permanent codes; safe for comparisons and metrics. */
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
  | 'store_unreachable'
  | 'store_closed';

/**
 * Why a store currently rejects writes. `full`: its disk is full. `read-only`: writing is not allowed. `gone`: its
 * file was moved or deleted, so that a write would be lost. `failing`: any other reason.
 */
export type StoreTrouble = 'full' | 'read-only' | 'gone' | 'failing';

type StoreErrorOptions = ErrorOptions & { trouble?: StoreTrouble };

/** A document store refused or could not do something. The message says what, where and the remedy. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  /** Set when a write failed for a reason unrelated to the written data. */
  readonly trouble: StoreTrouble | null;

  constructor(code: StoreErrorCode, message: string, options: StoreErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.trouble = options.trouble ?? null;
  }
}

/** The error for calls after `close()`. */
export function storeClosed(): StoreError {
  return new StoreError(
    'store_closed',
    'The document store is closed: finish the work in hand before closing it.',
  );
}
