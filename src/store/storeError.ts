/** Permanent; safe to match on and to count in metrics. */
export type StoreErrorCode =
  | 'store_key_empty'
  | 'store_key_too_long'
  | 'store_key_malformed'
  | 'store_value_not_json'
  | 'store_value_too_large'
  | 'store_folder_unusable'
  | 'store_write_failed'
  | 'store_closed';

/** Something a document store refuses or cannot do. Its message says what, where and the remedy. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** For whatever is asked of a store after `close()`. */
export function storeClosed(): StoreError {
  return new StoreError(
    'store_closed',
    'The document store is closed: finish the work in hand before closing it.',
  );
}
