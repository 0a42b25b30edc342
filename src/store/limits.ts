import { StoreError } from './ports/storeError';

/** In UTF-16 code units, each at most 3 bytes in UTF-8; also the limit for names in Azure Blob Storage. */
export const MAX_KEY_LENGTH = 1024;

/** Size of the JSON text in UTF-8 bytes. */
export const MAX_VALUE_BYTES = 1_048_576;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** @throws StoreError `store_key_empty` | `store_key_too_long` | `store_key_malformed` */
export function checkKey(key: string): void {
  if (key === '') {
    throw new StoreError('store_key_empty', 'A document key is empty, expected at least one character.');
  }
  checkPrefix(key);
}

/** Like `checkKey`, but the prefix may be empty: then it matches every key. */
export function checkPrefix(prefix: string): void {
  if (prefix.length > MAX_KEY_LENGTH) {
    throw new StoreError(
      'store_key_too_long',
      `Document key ${quoted(prefix)} has ${prefix.length} characters, expected at most ${MAX_KEY_LENGTH}: shorten it or use a hash of it.`,
    );
  }
  if (LONE_SURROGATE.test(prefix)) {
    throw new StoreError(
      'store_key_malformed',
      `Document key ${quoted(prefix)} holds half of a surrogate pair: do not cut text inside a character.`,
    );
  }
}

/**
 * The JSON text of a value to store under `key`.
 * @throws StoreError `store_value_not_json` | `store_value_too_large`
 */
export function encodeValue(key: string, value: unknown): string {
  const text = jsonOf(key, value);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_VALUE_BYTES) {
    throw new StoreError(
      'store_value_too_large',
      `Document ${quoted(key)} has ${bytes} bytes of JSON, expected at most ${MAX_VALUE_BYTES}: split it into several documents.`,
    );
  }
  return text;
}

function jsonOf(key: string, value: unknown): string {
  try {
    // The declared type is wrong: `JSON.stringify` returns undefined for undefined, a function or a symbol.
    const text: string | undefined = JSON.stringify(value);
    if (text !== undefined) return text;
  } catch (cause) {
    throw notJson(key, cause);
  }
  throw notJson(key, undefined);
}

function notJson(key: string, cause: unknown): StoreError {
  return new StoreError(
    'store_value_not_json',
    `The value of document ${quoted(key)} cannot be written as JSON: store plain objects, arrays, strings, numbers, booleans and null without cycles.`,
    { cause },
  );
}

/** Long enough to recognise a key, short enough for a log line. */
function quoted(key: string): string {
  return JSON.stringify(key.length > 80 ? `${key.slice(0, 80)}…` : key);
}
